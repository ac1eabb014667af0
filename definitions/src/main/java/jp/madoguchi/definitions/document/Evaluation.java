package jp.madoguchi.definitions.document;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.definitions.feel.Expressions;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.feel.FeelFailed;
import org.jspecify.annotations.Nullable;

/** Works out the expressions of one template, and says where one could not be. */
final class Evaluation {

    private static final String VALUE = "value";

    private final String file;
    private final Expressions expressions;
    private final ZonedDateTime now;
    private final String language;

    Evaluation(String file, Expressions expressions, ZonedDateTime now, String language) {
        this.file = file;
        this.expressions = expressions;
        this.now = now;
        this.language = language;
    }

    List<?> list(int line, String expression, Map<String, ?> variables) {
        Object list = evaluate(line, expression, variables);
        if (list == null) {
            return List.of();
        } else if (list instanceof List<?> items) {
            return items;
        }
        throw failed(line, expression, "一覧ではありません");
    }

    boolean holds(int line, String expression, Map<String, ?> variables) {
        return Boolean.TRUE.equals(
                orFailed(line, expression, () -> expressions.test(new Feel(expression), variables, now)));
    }

    /** The value as it is printed. */
    String text(int line, String expression, Map<String, ?> variables) {
        Object value = evaluate(line, expression, variables);
        if (value instanceof Map) {
            throw failed(line, expression, "項目のまとまりは、そのままでは印字できません");
        }
        Map<String, @Nullable Object> only = new HashMap<>();
        only.put(VALUE, value);
        return expressions.fill("{{" + VALUE + "}}", only, now, language);
    }

    /** A text with its placeholders filled. */
    String joined(int line, String text, Map<String, ?> variables) {
        StringBuilder joined = new StringBuilder();
        for (TemplateText.Piece piece : pieces(line, text)) {
            joined.append(
                    piece instanceof TemplateText.Placeholder placeholder
                            ? text(line + placeholder.lines(), placeholder.expression(), variables)
                            : ((TemplateText.Literal) piece).text());
        }
        return joined.toString();
    }

    List<TemplateText.Piece> pieces(int line, String text) {
        try {
            return TemplateText.parse(text).pieces();
        } catch (TemplateText.Malformed e) {
            throw new TemplateFailed("%s %d行目: %s".formatted(file, line + e.lines(), e.ja()));
        }
    }

    TemplateFailed failed(int line, String expression, String why) {
        return new TemplateFailed("%s %d行目 {{ %s }}: %s。".formatted(file, line, expression, why));
    }

    private @Nullable Object evaluate(int line, String expression, Map<String, ?> variables) {
        return orFailed(line, expression, () -> expressions.evaluate(new Feel(expression), variables, now));
    }

    /** The reason FEEL gives may hold answers, so only the expression is told. */
    private @Nullable Object orFailed(int line, String expression, Supplier<@Nullable Object> evaluation) {
        try {
            return evaluation.get();
        } catch (FeelFailed e) {
            throw failed(line, expression, "計算できませんでした。名前と型を確かめてください");
        }
    }
}
