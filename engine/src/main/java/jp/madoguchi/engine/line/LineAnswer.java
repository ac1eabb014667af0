package jp.madoguchi.engine.line;

import java.util.Locale;

/**
 * What LINE answered.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param message LINE's error, empty when there is none
 * @param requestId LINE's {@code x-line-request-id}, by which LINE can look the call up; may be empty
 */
record LineAnswer(int status, String message, String requestId) {

    static final int TOO_MANY = 429;

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    static LineAnswer none(String why) {
        return new LineAnswer(0, why, "");
    }

    /** 409 says that an earlier call with the same retry key was accepted. */
    boolean accepted() {
        return (status >= 200 && status < 300) || status == CONFLICT;
    }

    boolean invalidReplyToken() {
        return status == BAD_REQUEST && message.toLowerCase(Locale.ROOT).contains("invalid reply token");
    }

    /** Whether the same call may succeed later: no answer, trouble at LINE's, or too many calls just now. */
    boolean worthRetrying() {
        return status == 0 || status >= 500 || (status == TOO_MANY && !monthlyLimit());
    }

    private boolean monthlyLimit() {
        return message.toLowerCase(Locale.ROOT).contains("monthly limit");
    }

    @Override
    public String toString() {
        return (status == 0 ? "LINE did not answer" : "LINE answered " + status)
                + (message.isEmpty() ? "" : ": " + message);
    }
}
