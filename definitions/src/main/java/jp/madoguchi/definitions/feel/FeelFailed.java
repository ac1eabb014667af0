package jp.madoguchi.definitions.feel;

import org.jspecify.annotations.Nullable;

/** An expression that could not be worked out: a wrong type, an unknown name, too much work. Not thrown for unanswered questions. */
public final class FeelFailed extends RuntimeException {

    private static final int SHOWN = 200;

    private final String expression;
    private final String reason;
    private final transient @Nullable Finding limit;

    FeelFailed(String expression, String reason) {
        this(expression, reason, null);
    }

    private FeelFailed(String expression, String reason, @Nullable Finding limit) {
        super("「" + (expression.length() > SHOWN ? expression.substring(0, SHOWN) + "…" : expression) + "」: " + reason);
        this.expression = expression;
        this.reason = reason;
        this.limit = limit;
    }

    /** Something larger than is taken at all. */
    static FeelFailed beyond(String expression, Finding limit) {
        return new FeelFailed(expression, limit.en(), limit);
    }

    /** The expression as written in the definition. */
    public String expression() {
        return expression;
    }

    /** Why, in the words of the FEEL engine. May hold values of answers: do not log it. */
    public String reason() {
        return reason;
    }

    /** What to tell the author. */
    Finding finding() {
        return limit == null ? Findings.syntax(new Feel(expression), this) : limit;
    }
}
