package jp.madoguchi.definitions.packages.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.form.QuestionKind.Option;
import jp.madoguchi.definitions.registers.Register;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Checks the expressions of a form: that they are FEEL, read what is there, and give what is wanted. */
final class FormExpressionCheck {

    private static final FeelType RESIDENT = FeelType.openContext(Map.of());

    private final Form form;
    private final FeelReport report;
    private final FeelType parameters;
    private final Map<String, Register> registers;
    private final Set<String> earlier = new HashSet<>();
    private final Map<String, Scope> scopes = new HashMap<>();

    private FormExpressionCheck(Form form, FeelReport report, FeelType parameters, Map<String, Register> registers) {
        this.form = form;
        this.report = report;
        this.parameters = parameters;
        this.registers = registers;
    }

    /** @param parameters the type of {@code parameters} */
    static void check(Form form, FeelReport report, FeelType parameters, Map<String, Register> registers) {
        FormExpressionCheck check = new FormExpressionCheck(form, report, parameters, registers);
        if (form.introduction() != null) {
            report.texts("/introduction", form.introduction(), check.scope(Optional.empty()));
        }
        QuestionPlace.of(form).forEach(check::question);
        check.refusals();
    }

    /** What residents are told who may not go on. */
    private void refusals() {
        Eligibility rule = form.eligibility();
        if (rule != null) {
            refusal("/eligibility/notFound", rule.notFound());
            refusal(
                    "/eligibility/once/message",
                    rule.once() == null ? null : rule.once().message());
            refusal(
                    "/eligibility/attempts/message",
                    rule.attempts() == null ? null : rule.attempts().message());
        }
    }

    private void refusal(String pointer, @Nullable Texts text) {
        if (text != null) {
            report.texts(pointer, text, scope(Optional.empty()));
        }
    }

    private Scope scope(Optional<Question> group) {
        return scopes.computeIfAbsent(
                group.map(Question::id).orElse(""),
                key -> group.map(g -> Scope.insideGroup(form, g, registers))
                        .orElseGet(() -> Scope.of(form, registers))
                        .with("resident", RESIDENT)
                        .with("parameters", parameters));
    }

    private void question(QuestionPlace place) {
        Question question = place.question();
        Scope scope = scope(place.group());
        if (!(question.kind() instanceof QuestionKind.Statement)) {
            report.texts(place.pointer("title"), question.title(), scope);
        }
        if (question.help() != null) {
            report.texts(place.pointer("help"), question.help(), scope);
        }
        report.expression(place.pointer("visibleWhen"), question.visibleWhen(), scope, FeelType.BOOLEAN);
        List<Question.Rule> rules = question.rules();
        for (int i = 0; i < rules.size(); i++) {
            report.expression(
                    place.pointer("rules/" + i + "/must"), rules.get(i).must(), scope, FeelType.BOOLEAN);
            report.texts(place.pointer("rules/" + i + "/message"), rules.get(i).message(), scope);
        }
        if (question.prefill() != null) {
            prefill(place, question.prefill(), scope);
        }
        kind(place, question.kind(), scope);
        earlier.add(question.id());
    }

    private void prefill(QuestionPlace place, Feel prefill, Scope scope) {
        String pointer = place.pointer("prefill");
        Set<String> later = new HashSet<>(report.feel().names(prefill));
        later.retainAll(scope.names());
        later.removeAll(earlier);
        later.removeAll(Set.of("resident", "previous", Eligibility.ROW));
        if (!later.isEmpty()) {
            String names = String.join(", ", later);
            report.report()
                    .add(
                            pointer,
                            "prefill が読めるのは resident、previous、台帳の row と前の質問の回答だけです。" + names + " を取り除いてください。",
                            "A prefill may read resident, previous, the register's row and answers before this question only; remove "
                                    + names + ".");
            return;
        }
        FeelType wanted = scope.type(place.question().id());
        Scope withPrevious = scope.with("previous", FeelType.openContext(Map.of()));
        report.expression(pointer, prefill, withPrevious, wanted == null ? FeelType.ANY : wanted);
    }

    private void kind(QuestionPlace place, QuestionKind kind, Scope scope) {
        Bounds.of(kind).ifPresent(bounds -> {
            report.expression(place.pointer("min"), bounds.min(), scope, bounds.type());
            report.expression(place.pointer("max"), bounds.max(), scope, bounds.type());
        });
        if (kind instanceof QuestionKind.Choice choice) {
            options(place, choice.options(), scope);
        } else if (kind instanceof QuestionKind.Choices choices) {
            options(place, choices.options(), scope);
        } else if (kind instanceof QuestionKind.Computed computed) {
            report.expression(
                    place.pointer("value"), computed.value(), scope, computed.money() ? FeelType.NUMBER : FeelType.ANY);
        } else if (kind instanceof QuestionKind.Payment payment) {
            report.expression(place.pointer("items"), payment.items(), scope, FeelType.PAYMENT_ITEMS);
        } else if (kind instanceof QuestionKind.Statement statement) {
            report.texts(place.pointer("text"), statement.text(), scope);
        } else if (kind instanceof QuestionKind.Consent consent) {
            report.texts(place.pointer("text"), consent.text(), scope);
        } else if (kind instanceof QuestionKind.Group group) {
            report.plain(place.pointer("itemTitle"), group.itemTitle());
        }
    }

    private void options(QuestionPlace place, List<Option> options, Scope scope) {
        for (int i = 0; i < options.size(); i++) {
            report.expression(
                    place.pointer("options/" + i + "/visibleWhen"),
                    options.get(i).visibleWhen(),
                    scope,
                    FeelType.BOOLEAN);
            report.plain(
                    place.pointer("options/" + i + "/title"), options.get(i).title());
            report.plain(place.pointer("options/" + i + "/help"), options.get(i).help());
        }
    }
}
