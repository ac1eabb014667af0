package jp.madoguchi.definitions.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tells regular expressions that take for ever on some texts: repetitions inside repetitions, alternatives inside repetitions, references
 * back, and whatever is slow on a long text of one letter.
 */
public final class PatternSafety {

    private static final Pattern REFERENCE = Pattern.compile("\\\\([1-9]|k<)");
    private static final int LONG = 200;

    private PatternSafety() {}

    /** Why an expression cannot be used. */
    public enum Fault {
        NOT_AN_EXPRESSION,
        RUNS_AWAY
    }

    public static Optional<Fault> of(String regex) {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException | StackOverflowError broken) {
            return Optional.of(Fault.NOT_AN_EXPRESSION);
        }
        boolean runsAway = REFERENCE.matcher(regex).find() || repeatsWhatVaries(regex) || !isCheapOnLongTexts(regex);
        return runsAway ? Optional.of(Fault.RUNS_AWAY) : Optional.empty();
    }

    private static boolean isCheapOnLongTexts(String regex) {
        TextPattern pattern = new TextPattern(regex);
        String letters = "a1あア漢- " + regex.replaceAll("[\\\\\\[\\](){}*+?|^$.]", "");
        return letters.codePoints()
                .distinct()
                .limit(40)
                .mapToObj(Character::toString)
                .allMatch(letter -> pattern.isCheapOn(letter.repeat(LONG) + "\u0001"));
    }

    /** Whether a group that varies in length, or has alternatives, is repeated. */
    private static boolean repeatsWhatVaries(String regex) {
        Deque<Boolean> outer = new ArrayDeque<>();
        boolean varies = false;
        for (int i = 0; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '[' -> i = endOfClass(regex, i);
                case '(' -> {
                    outer.push(varies);
                    varies = false;
                }
                case ')' -> {
                    if (varies && isRepetition(regex, i + 1)) {
                        return true;
                    }
                    varies |= !outer.isEmpty() && outer.pop();
                }
                case '|' -> varies = true;
                default -> varies |= isRepetition(regex, i) && !isExact(regex, i);
            }
        }
        return false;
    }

    private static boolean isRepetition(String regex, int at) {
        return at < regex.length() && "*+{".indexOf(regex.charAt(at)) >= 0;
    }

    private static boolean isExact(String regex, int at) {
        int close = regex.indexOf('}', at);
        return regex.charAt(at) == '{'
                && close > at
                && regex.substring(at, close).indexOf(',') < 0;
    }

    private static int endOfClass(String regex, int open) {
        int depth = 0;
        for (int i = open; i < regex.length(); i++) {
            switch (regex.charAt(i)) {
                case '\\' -> i++;
                case '[' -> depth++;
                case ']' -> {
                    if (--depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return regex.length();
    }
}
