package jp.madoguchi.definitions.packages.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.definitions.cases.ConversationTest;
import jp.madoguchi.definitions.cases.ConversationTest.Step;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Parameter;
import jp.madoguchi.definitions.packages.ParameterType;
import jp.madoguchi.definitions.registers.Register;

/** Checks that a conversation test speaks of questions, states, documents and parameters that are there. */
final class CaseCheck {

    /** What {@code then.state} says when there must be no case. */
    private static final String NO_CASE = "none";

    private final Draft draft;
    private final Report report;

    private CaseCheck(Draft draft, Report report) {
        this.draft = draft;
        this.report = report;
    }

    static void check(ConversationTest test, Draft draft, Report report) {
        CaseCheck check = new CaseCheck(draft, report);
        test.talk().forEach(check::step);
        check.answers(test.then());
        check.documents(
                test.then().documents() == null ? List.of() : test.then().documents());
        draft.manifest().ifPresent(manifest -> check.againstManifest(test, manifest.value()));
        test.registers().forEach(check::rows);
    }

    private void rows(String id, List<Map<String, Object>> rows) {
        String pointer = JsonFile.child("/registers", id);
        if (!draft.ids().registers().contains(id)) {
            report.unknown(pointer, "台帳", "register", id, draft.ids().registers());
        }
        Register register = draft.knownRegisters().get(id);
        for (int i = 0; register != null && i < rows.size(); i++) {
            for (String column : rows.get(i).keySet()) {
                if (register.column(column).isEmpty()) {
                    report.unknown(
                            JsonFile.child(pointer + "/" + i, column), "列", "column", column, register.columnIds());
                }
            }
        }
    }

    private void step(Step step) {
        if (step instanceof Step.ByAnother other) {
            step(other.step());
        } else if (step instanceof Step.StaffAsks asks && !draft.ids().forms().contains(asks.form())) {
            report.unknown(
                    asks.pointer() + "/staff/asks",
                    "フォーム",
                    "form",
                    asks.form(),
                    draft.ids().forms());
        } else if (step instanceof Step.StaffMarksDeficient marks) {
            marks.comments()
                    .keySet()
                    .forEach(id ->
                            known(JsonFile.child(marks.pointer() + "/staff/deficient", id), id, CaseCheck::isAsked));
            if (marks.deadline() != null) {
                dateExists(marks.pointer() + "/staff/deadline", marks.deadline());
            }
        } else if (step instanceof Step.ResidentPicks picks && picks.value().length() >= 10) {
            dateExists(picks.pointer() + "/resident", picks.value().substring(0, 10));
        }
    }

    private void dateExists(String pointer, String date) {
        if (!ParameterType.isDate(date)) {
            report.add(pointer, "「" + date + "」という日はありません。直してください。", "There is no day " + date + "; correct it.");
        }
    }

    private void answers(ConversationTest.Expectation then) {
        then.answers().keySet().forEach(id -> known(JsonFile.child("/then/answers", id), id, CaseCheck::hasAnswer));
    }

    private static boolean isAsked(Question question) {
        return question.kind().asks() && !question.staffOnly();
    }

    private static boolean hasAnswer(Question question) {
        return question.kind().asks() || question.kind() instanceof QuestionKind.Computed;
    }

    private void known(String pointer, String id, Predicate<Question> wanted) {
        Set<String> known = new HashSet<>();
        for (Form form : draft.intakeForms()) {
            form.questions().stream().filter(wanted).map(Question::id).forEach(known::add);
        }
        if (!known.contains(id) && !draft.hasUnreadForms()) {
            report.unknown(pointer, "質問", "question", id, known);
        }
    }

    private void documents(List<String> documents) {
        for (int i = 0; i < documents.size(); i++) {
            if (!draft.ids().documents().contains(documents.get(i))) {
                report.unknown(
                        "/then/documents/" + i,
                        "書類",
                        "document",
                        documents.get(i),
                        draft.ids().documents());
            }
        }
    }

    private void againstManifest(ConversationTest test, Manifest manifest) {
        String state = test.then().state();
        Set<String> states = new HashSet<>(Set.of(NO_CASE));
        manifest.procedures().forEach(procedure -> procedure.states().forEach(s -> states.add(s.id())));
        if (state != null && !states.contains(state)) {
            report.unknown("/then/state", "状態", "state", state, states);
        }
        test.parameters().forEach((id, value) -> parameter(manifest, id, value));
    }

    private void parameter(Manifest manifest, String id, Object value) {
        String pointer = JsonFile.child("/parameters", id);
        List<Parameter> known = manifest.parameters();
        known.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        parameter -> ParameterType.mismatch(parameter.type(), value)
                                .ifPresent(expected -> report.add(
                                        pointer,
                                        "種類が " + parameter.type() + " なので、" + expected.ja() + "を書いてください。",
                                        "The type is " + parameter.type() + "; write " + expected.en() + ".")),
                        () -> report.unknown(
                                pointer,
                                "設定",
                                "parameter",
                                id,
                                known.stream().map(Parameter::id).toList()));
    }
}
