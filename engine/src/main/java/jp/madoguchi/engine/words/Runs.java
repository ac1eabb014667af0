package jp.madoguchi.engine.words;

import java.util.LinkedHashSet;
import java.util.Set;

/** Letters and digits that stand together, in one kind of writing. */
final class Runs {

    private static final int ASCII = 0x80;

    private Runs() {}

    static boolean latin(int c) {
        return c < ASCII;
    }

    /**
     * The words of a folded text without spaces.
     *
     * @param firsts whether a word is also found by its first character
     */
    static Set<String> of(String folded, boolean firsts) {
        Set<String> words = new LinkedHashSet<>();
        int[] points = folded.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            int end = end(points, at);
            if (Character.isLetterOrDigit(points[at])) {
                words.addAll(word(points, at, end, firsts));
            }
            at = end;
        }
        return words;
    }

    private static int end(int[] points, int from) {
        int end = from + 1;
        while (Character.isLetterOrDigit(points[from])
                && end < points.length
                && Character.isLetterOrDigit(points[end])
                && latin(points[end]) == latin(points[from])) {
            end++;
        }
        return end;
    }

    private static Set<String> word(int[] points, int from, int to, boolean firsts) {
        if (latin(points[from]) || to - from == 1) {
            return Set.of(new String(points, from, to - from));
        }
        Set<String> words = new LinkedHashSet<>();
        if (firsts) {
            words.add(new String(points, from, 1));
        }
        words.addAll(pairs(points, from, to));
        return words;
    }

    /** Every two characters that stand together. */
    static Set<String> pairs(int[] points, int from, int to) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = from; i < to - 1; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }
}
