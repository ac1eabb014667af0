package jp.madoguchi.definitions.input;

/**
 * A text for matching patterns that come from a package: ends the matching after a million steps back and forth, so that a pattern such as
 * {@code (.*a){20}b} cannot hold a node. Use as {@code pattern.matcher(new BoundedText(text))}.
 */
public final class BoundedText implements CharSequence {

    private static final int MAX_READS = 1_000_000;

    private final CharSequence text;
    private final int[] readsLeft;

    public BoundedText(CharSequence text) {
        this(text, MAX_READS);
    }

    /** @param maxReads how often a matcher may look at a character */
    public BoundedText(CharSequence text, int maxReads) {
        this(text, new int[] {maxReads});
    }

    private BoundedText(CharSequence text, int[] readsLeft) {
        this.text = text;
        this.readsLeft = readsLeft;
    }

    /** @throws PatternTooCostly when the matching has gone on for too long */
    @Override
    public char charAt(int index) {
        if (--readsLeft[0] < 0) {
            throw new PatternTooCostly();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), readsLeft);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The pattern needs too many steps for this text. */
    public static final class PatternTooCostly extends RuntimeException {
        PatternTooCostly() {
            super("the pattern takes too many steps", null, false, false);
        }
    }
}
