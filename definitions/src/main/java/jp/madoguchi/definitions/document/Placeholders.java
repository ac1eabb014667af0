package jp.madoguchi.definitions.document;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelChecker;
import jp.madoguchi.definitions.feel.FeelType;
import jp.madoguchi.definitions.feel.Finding;
import jp.madoguchi.definitions.feel.Scope;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.definitions.text.Texts;

/** The {@code {{FEEL}}} placeholders of texts: messages, mails, statements. Thread-safe. */
public final class Placeholders {

    private final FeelChecker checker;
    private final Expressions expressions;

    public Placeholders(FeelChecker checker, Expressions expressions) {
        this.checker = checker;
        this.expressions = expressions;
    }

    /**
     * What is wrong with the placeholders of a text in any of its languages.
     *
     * @param pointer of the text in the file
     * @param line of the text, 0 when unknown
     */
    public List<Problem> check(String file, String pointer, int line, Texts texts, Scope scope) {
        List<Problem> problems = new ArrayList<>();
        texts.byLanguage().forEach((language, text) -> {
            for (Finding finding : check(text, scope)) {
                problems.add(new Problem(file, pointer, line, finding.ja(), finding.en()));
            }
        });
        return problems;
    }

    /**
     * The text in a language, filled.
     *
     * @param variables by name; what was not answered is there with null and leaves no trace
     * @throws jp.madoguchi.definitions.feel.FeelFailed when an expression cannot be worked out
     */
    public String fill(Texts texts, String language, Map<String, ?> variables, ZonedDateTime now) {
        return expressions.fill(texts.in(language), variables, now, language);
    }

    List<Finding> check(String text, Scope scope) {
        List<Finding> findings = new ArrayList<>();
        try {
            for (TemplateText.Piece piece : TemplateText.parse(text).pieces()) {
                if (piece instanceof TemplateText.Placeholder placeholder) {
                    findings.addAll(checkValue(placeholder.expression(), scope));
                }
            }
        } catch (TemplateText.Malformed e) {
            findings.add(new Finding(e.ja(), e.en()));
        }
        return findings;
    }

    /** A placeholder prints one value; a context such as a whole address has no one way to be printed. */
    List<Finding> checkValue(String expression, Scope scope) {
        Feel feel = new Feel(expression);
        List<Finding> findings = new ArrayList<>(checker.check(feel, scope, FeelType.ANY));
        if (findings.isEmpty() && checker.typeOf(feel, scope) instanceof FeelType.ContextOf context) {
            String example =
                    context.members().keySet().stream().sorted().findFirst().orElse("name");
            findings.add(new Finding(
                    "{{ %s }} は項目のまとまりです。{{ %s.%s }} のように、その中の項目を書いてください。".formatted(expression, expression, example),
                    "{{ %s }} is a group of values; write one of them, such as {{ %s.%s }}."
                            .formatted(expression, expression, example)));
        }
        return findings;
    }
}
