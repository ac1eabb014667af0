package jp.madoguchi.engine.audit;

/** Names of events that ended otherwise than they were meant to. */
final class Outcomes {

    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private Outcomes() {}

    /** {@code sign-in} becomes {@code sign-in-failed} or {@code sign-in-locked}. */
    static String named(String event, int status) {
        return switch (status) {
            case UNAUTHORIZED -> event + "-failed";
            case TOO_MANY -> event + "-locked";
            default -> event;
        };
    }
}
