package jp.madoguchi.definitions.form;

import java.util.regex.Pattern;
import jp.madoguchi.definitions.input.BoundedText;
import jp.madoguchi.definitions.input.BoundedText.PatternTooCostly;

/**
 * The regular expression of a text question, matched with bounded work: an expression that tries more than a million steps on a text does
 * not match it. Thread-safe.
 */
public final class TextPattern {

    private static final int CHEAP = 100_000;

    private final Pattern pattern;

    /** @throws java.util.regex.PatternSyntaxException when it is none; refused when a package is read */
    public TextPattern(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        try {
            return pattern.matcher(new BoundedText(text)).matches();
        } catch (PatternTooCostly tooMuch) {
            return false;
        }
    }

    /** Whether some part of the text matches. */
    boolean finds(String text) {
        try {
            return pattern.matcher(new BoundedText(text)).find();
        } catch (PatternTooCostly tooMuch) {
            return false;
        }
    }

    /** Whether matching stays far below the bound even on a text made to be hard. */
    boolean isCheapOn(String text) {
        try {
            pattern.matcher(new BoundedText(text, CHEAP)).matches();
            return true;
        } catch (PatternTooCostly | StackOverflowError tooMuch) {
            return false;
        }
    }
}
