package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.form.AnswerText;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseAnswers;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.TimelineEntry;
import jp.madoguchi.engine.documents.Documents;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.process.StaffTask;
import jp.madoguchi.engine.staff.web.CaseView.ContentView;
import jp.madoguchi.engine.staff.web.CaseView.DocumentView;
import jp.madoguchi.engine.staff.web.CaseView.Listed;
import jp.madoguchi.engine.staff.web.CaseView.QuestionView;
import jp.madoguchi.engine.staff.web.CaseView.TimelineView;
import jp.madoguchi.engine.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the views of cases. */
@Component
class CaseViews {

    private static final String DEFICIENT = "deficient";

    private final Packages packages;
    private final Cases cases;
    private final Documents documents;
    private final Processes processes;
    private final Threads threads;
    private final StaffNames.Reader names;

    CaseViews(
            Packages packages,
            Cases cases,
            Documents documents,
            Processes processes,
            Threads threads,
            StaffNames.Reader names) {
        this.names = names;
        this.threads = threads;
        this.packages = packages;
        this.cases = cases;
        this.documents = documents;
        this.processes = processes;
    }

    List<Listed> listed(MunicipalityId municipality, List<Case> page) {
        Map<String, Integer> unread =
                threads.unread(municipality, page.stream().map(Case::number).toList());
        StaffNames people = names.of(municipality);
        return page.stream()
                .map(theCase -> listed(theCase, unread.getOrDefault(theCase.number(), 0), people))
                .toList();
    }

    private Listed listed(Case theCase, int unread, StaffNames people) {
        CaseDefinition definition = CaseDefinition.of(packages, theCase);
        return new Listed(
                theCase.number(),
                theCase.packageVersion().id(),
                definition.procedure().title().in(Texts.JAPANESE),
                theCase.state(),
                definition.state(theCase.state()).title().in(Texts.JAPANESE),
                theCase.submitted(),
                theCase.department(),
                unread,
                theCase.procedure(),
                theCase.changed(),
                definition.state(theCase.state()).closed() ? null : theCase.deadline(),
                people.view(theCase.assignee()),
                CaseAnswers.name(definition.form(), theCase.answers()).orElse(null));
    }

    CaseView of(Case theCase) {
        CaseDefinition definition = CaseDefinition.of(packages, theCase);
        List<TimelineEntry> timeline = cases.timeline(theCase.municipality(), theCase.number());
        Corrections corrections = Corrections.of(timeline);
        List<String> outcomes = processes
                .staffTask(theCase.municipality(), theCase.number())
                .map(StaffTask::outcomes)
                .orElse(List.of());
        boolean marking = outcomes.contains(DEFICIENT);
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
                        .filter(question -> concerns(theCase, question))
                        .map(question -> question(theCase, question, marking, corrections))
                        .toList(),
                timeline(timeline, definition),
                documents(theCase),
                outcomes.stream().filter(outcome -> !outcome.equals(DEFICIENT)).toList(),
                theCase.decision(),
                theCase.revision(),
                names.of(theCase.municipality()).view(theCase.assignee()));
    }

    /** Statements are for the resident, and what depends on an answer that was not given is not asked. */
    private static boolean concerns(Case theCase, Question question) {
        boolean answered = theCase.answers().has(question.id());
        return !(question.kind() instanceof QuestionKind.Statement)
                && (answered
                        || question.visibleWhen() == null
                        || !question.kind().asks());
    }

    private static QuestionView question(Case theCase, Question question, boolean marking, Corrections corrections) {
        Object answer = theCase.answers().get(question.id());
        return new QuestionView(
                question.id(),
                question.title().in(Texts.JAPANESE),
                question.kind().name(),
                answer == null ? "" : AnswerText.of(question, answer, Texts.JAPANESE),
                question.personal(),
                marking && question.kind().asks() && !question.staffOnly(),
                contents(theCase, answer),
                theCase.deficiencies().get(question.id()),
                corrections.changed(question.id(), answer)
                        ? before(theCase, question, corrections.before(question.id()))
                        : null);
    }

    private static CaseView.BeforeView before(Case theCase, Question question, @Nullable Object answer) {
        return new CaseView.BeforeView(
                answer == null ? "" : AnswerText.of(question, answer, Texts.JAPANESE), contents(theCase, answer));
    }

    private static List<ContentView> contents(Case theCase, @Nullable Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return map.get("content") instanceof String id
                    ? List.of(new ContentView(
                            Objects.toString(map.get("type"), ""),
                            Objects.toString(map.get("name"), ""),
                            "/api/municipalities/" + theCase.municipality().value() + "/cases/" + theCase.number()
                                    + "/contents/" + id))
                    : map.values().stream()
                            .flatMap(v -> contents(theCase, v).stream())
                            .toList();
        }
        return answer instanceof List<?> list
                ? list.stream().flatMap(v -> contents(theCase, v).stream()).toList()
                : List.of();
    }

    private static List<TimelineView> timeline(List<TimelineEntry> timeline, CaseDefinition definition) {
        CaseHistory history = new CaseHistory(definition);
        return timeline.stream()
                .map(e -> new TimelineView(e.at(), e.what(), history.text(e), e.details(), CaseHistory.by(e)))
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
