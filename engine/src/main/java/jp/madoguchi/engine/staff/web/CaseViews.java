package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.staff.web.CaseView.DocumentView;
import jp.madoguchi.engine.staff.web.CaseView.Listed;
import jp.madoguchi.engine.staff.web.CaseView.QuestionView;
import jp.madoguchi.engine.staff.web.CaseView.TimelineView;
import org.springframework.stereotype.Component;

/** Makes the views of cases. */
@Component
class CaseViews {

    private static final Map<String, String> HAPPENINGS = Map.ofEntries(
            Map.entry("submitted", "申請を受け付けました"),
            Map.entry("corrected", "申請者が修正しました"),
            Map.entry("marked-deficient", "不備を指摘しました"),
            Map.entry("decided", "決定しました"),
            Map.entry("state", "状態が変わりました"),
            Map.entry("withdrawn", "申請者が取り下げました"),
            Map.entry("form-answered", "追加の質問に回答がありました"),
            Map.entry("document-issued", "文書を発行しました"),
            Map.entry("document-opened", "文書が開かれました"),
            Map.entry("message-sent", "メッセージを送りました"),
            Map.entry("failed", "処理に失敗しました"));

    private final Packages packages;
    private final Cases cases;
    private final Documents documents;
    private final Processes processes;

    CaseViews(Packages packages, Cases cases, Documents documents, Processes processes) {
        this.packages = packages;
        this.cases = cases;
        this.documents = documents;
        this.processes = processes;
    }

    Listed listed(Case theCase) {
        CaseDefinition definition = CaseDefinition.of(packages, theCase);
        return new Listed(
                theCase.number(),
                theCase.packageVersion().id(),
                definition.procedure().title().in(Texts.JAPANESE),
                theCase.state(),
                definition.state(theCase.state()).title().in(Texts.JAPANESE),
                theCase.submitted(),
                theCase.department());
    }

    CaseView of(Case theCase) {
        CaseDefinition definition = CaseDefinition.of(packages, theCase);
        return new CaseView(
                theCase.number(),
                theCase.packageVersion().id(),
                theCase.packageVersion().version(),
                theCase.procedure(),
                definition.procedure().title().in(Texts.JAPANESE),
                theCase.state(),
                definition.state(theCase.state()).title().in(Texts.JAPANESE),
                theCase.department(),
                theCase.submitted(),
                theCase.answers().values(),
                theCase.facts(),
                definition.form().questions().stream()
                        .map(question -> question(theCase, question))
                        .toList(),
                timeline(theCase),
                documents(theCase),
                processes
                        .staffTask(theCase.municipality(), theCase.number())
                        .map(task -> task.outcomes())
                        .orElse(List.of()),
                theCase.decision());
    }

    private static QuestionView question(Case theCase, Question question) {
        Object answer = theCase.answers().get(question.id());
        return new QuestionView(
                question.id(),
                question.title().in(Texts.JAPANESE),
                question.kind().name(),
                answer == null ? "" : AnswerText.of(question, answer, Texts.JAPANESE),
                question.personal(),
                theCase.deficiencies().get(question.id()));
    }

    private List<TimelineView> timeline(Case theCase) {
        return cases.timeline(theCase.municipality(), theCase.number()).stream()
                .map(e -> new TimelineView(e.at(), e.what(), HAPPENINGS.getOrDefault(e.what(), e.what()), e.details()))
                .toList();
    }

    private List<DocumentView> documents(Case theCase) {
        List<Documents.Document> issued = documents.of(theCase.municipality(), theCase.number());
        return IntStream.range(0, issued.size())
                .mapToObj(i -> new DocumentView(
                        issued.get(i).number(),
                        issued.get(i).title(),
                        issued.get(i).template(),
                        "/api/municipalities/" + theCase.municipality().value() + "/cases/" + theCase.number()
                                + "/documents/" + (i + 1)))
                .toList();
    }
}
