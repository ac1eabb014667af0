package jp.madoguchi.definitions.form;

import java.util.regex.Pattern;

/**
 * The regular expression of a text question, matched with bounded work: an expression that tries more than a million steps on a text does
 * not match it. Thread-safe.
 */
public final class TextPattern {

    private static final int MAX_STEPS = 1_000_000;
    private static final int CHEAP = 100_000;

    private final Pattern pattern;

    /** @throws java.util.regex.PatternSyntaxException when it is none; refused when a package is read */
    public TextPattern(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).matches();
        } catch (TooMuchWork tooMuch) {
            return false;
        }
    }

    /** Whether some part of the text matches. */
    boolean finds(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (TooMuchWork tooMuch) {
            return false;
        }
    }

    /** Whether matching stays far below the bound even on a text made to be hard. */
    boolean isCheapOn(String text) {
        try {
            pattern.matcher(new Counted(text, new int[] {MAX_STEPS - CHEAP})).matches();
            return true;
        } catch (TooMuchWork | StackOverflowError tooMuch) {
            return false;
        }
    }

    /** A text that counts how often it is looked at, which is what a runaway expression does. */
    private record Counted(CharSequence text, int[] looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++looks[0] > MAX_STEPS) {
                throw new TooMuchWork();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooMuchWork extends RuntimeException {
        TooMuchWork() {
            super("too many steps", null, false, false);
        }
    }
}
