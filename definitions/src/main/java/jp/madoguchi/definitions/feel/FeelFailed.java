package jp.madoguchi.definitions.feel;

/** An expression that could not be worked out: a wrong type, an unknown name, too much work. Not thrown for unanswered questions. */
public final class FeelFailed extends RuntimeException {

    private final String expression;
    private final String reason;

    FeelFailed(String expression, String reason) {
        super("「" + expression + "」: " + reason);
        this.expression = expression;
        this.reason = reason;
    }

    /** The expression as written in the definition. */
    public String expression() {
        return expression;
    }

    /** Why, in the words of the FEEL engine. May hold values of answers: do not log it. */
    public String reason() {
        return reason;
    }
}
