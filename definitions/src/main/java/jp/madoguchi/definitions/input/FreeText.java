package jp.madoguchi.definitions.input;

/** Reads free text: kept as typed, but for spaces around it, control characters and broken characters. */
public final class FreeText {

    private FreeText() {}

    /**
     * One line; line ends become spaces.
     *
     * @param min length in characters (code points)
     * @param max length in characters (code points)
     */
    public static Reading<String> line(String typed, int min, int max) {
        return within(Typed.text(typed).replace('\n', ' '), min, max);
    }

    /** Several lines; line ends become \n. Lengths as in {@link #line}. */
    public static Reading<String> paragraph(String typed, int min, int max) {
        return within(Typed.text(typed), min, max);
    }

    private static Reading<String> within(String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Reading.not(Reasons.empty());
        } else if (length < min) {
            return Reading.not(Reasons.tooShort(min, length));
        } else if (length > max) {
            return Reading.not(Reasons.tooLong(max, length));
        }
        return Reading.of(text);
    }
}
