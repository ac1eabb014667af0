package jp.madoguchi.definitions.packages.checks;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.json.JsonFile;
import jp.madoguchi.definitions.registers.Register;

/** Checks who may go on with a form: that there is such a register, and that its row can be found by answers that are there. */
final class EligibilityCheck {

    private final Form form;
    private final Draft draft;
    private final FeelReport report;

    private EligibilityCheck(Form form, Draft draft, FeelReport report) {
        this.form = form;
        this.draft = draft;
        this.report = report;
    }

    static void check(Form form, Draft draft, FeelReport report) {
        Eligibility eligibility = form.eligibility();
        if (eligibility != null) {
            new EligibilityCheck(form, draft, report).check(eligibility);
        }
    }

    private void check(Eligibility eligibility) {
        if (!draft.ids().registers().contains(eligibility.register())) {
            report.report()
                    .unknown(
                            "/eligibility/register",
                            "台帳",
                            "register",
                            eligibility.register(),
                            draft.ids().registers());
        }
        form.allQuestions().stream()
                .filter(question -> question.id().equals(Eligibility.ROW))
                .forEach(
                        question -> report.report()
                                .add(
                                        "/questions",
                                        "「row」は見つかった行の名前なので、質問の id にできません。ほかの名前にしてください。",
                                        "\"row\" names the row that was found and cannot be the id of a question; choose another name."));
        Register register = draft.knownRegisters().get(eligibility.register());
        if (register != null) {
            columns(eligibility, register);
        }
        eligibility.key().forEach(this::expression);
    }

    private void columns(Eligibility eligibility, Register register) {
        Set<String> columns = eligibility.key().keySet();
        for (String column : columns) {
            if (register.column(column).isEmpty()) {
                report.report().unknown(pointer(column), "列", "column", column, register.columnIds());
                return;
            }
        }
        if (!register.findableBy(columns)) {
            report.report()
                    .add(
                            "/eligibility/key",
                            "台帳「" + register.id() + "」は " + String.join(", ", columns) + " では引けません。キーの "
                                    + String.join(", ", register.key()) + " か、台帳の lookups に合わせてください。",
                            "The register \"" + register.id() + "\" cannot be looked up by "
                                    + String.join(", ", columns) + "; use its key ("
                                    + String.join(", ", register.key()) + ") or one of its look-ups.");
        }
    }

    private static String pointer(String column) {
        return JsonFile.child("/eligibility/key", column);
    }

    private void expression(String column, Feel value) {
        Scope scope = Scope.of(form).with(Map.of("resident", FeelType.openContext(Map.of())));
        report.expression(pointer(column), value, scope, FeelType.ANY);
        Set<String> unasked = new HashSet<>(report.feel().names(value));
        form.questions().stream()
                .filter(EligibilityCheck::isSure)
                .map(Question::id)
                .forEach(unasked::remove);
        unasked.remove("resident");
        unasked.retainAll(scope.names());
        for (String id : unasked) {
            report.report()
                    .add(
                            pointer(column),
                            "「" + id + "」は必ず答える質問ではありません。required: true で visibleWhen のない質問を使ってください。",
                            "\"" + id
                                    + "\" is not always answered; use a question that is required and has no \"visibleWhen\".");
        }
    }

    private static boolean isSure(Question question) {
        return question.required() && question.visibleWhen() == null && !question.staffOnly();
    }
}
