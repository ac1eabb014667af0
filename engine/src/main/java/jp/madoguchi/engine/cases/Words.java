package jp.madoguchi.engine.cases;

import java.util.LinkedHashSet;
import java.util.Set;
import jp.madoguchi.definitions.input.Folding;

/**
 * Takes texts apart for the search: width, kind of kana and case do not matter. Latin letters and digits are found by the whole word, other
 * writing by every two characters that stand together, or by the first of a word. A number with hyphens is found with and without them.
 */
final class Words {

    private static final String SPACES = "[\\s\\u00a0\\u3000]+";

    private Words() {}

    /** What a text is found by. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String piece : text.split(SPACES, -1)) {
            String folded = Folding.fold(piece);
            runs(folded, words, true);
            String joined = folded.replace("-", "");
            if (digits(joined)) {
                words.add(joined);
            }
        }
        return words;
    }

    /** What a text that has all these words must be found by. */
    static Set<String> wanted(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String piece : text.split(SPACES, -1)) {
            String folded = Folding.fold(piece);
            String joined = folded.replace("-", "");
            if (digits(joined)) {
                words.add(joined);
            } else {
                runs(folded, words, false);
            }
        }
        return words;
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void runs(String folded, Set<String> words, boolean stored) {
        int[] points = folded.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            int end = at + 1;
            boolean latin = latin(points[at]);
            while (Character.isLetterOrDigit(points[at])
                    && end < points.length
                    && Character.isLetterOrDigit(points[end])
                    && latin(points[end]) == latin) {
                end++;
            }
            if (Character.isLetterOrDigit(points[at])) {
                word(points, at, end, words, stored);
            }
            at = end;
        }
    }

    private static void word(int[] points, int from, int to, Set<String> words, boolean stored) {
        if (latin(points[from]) || to - from == 1) {
            words.add(new String(points, from, to - from));
            return;
        }
        if (stored) {
            words.add(new String(points, from, 1));
        }
        for (int i = from; i < to - 1; i++) {
            words.add(new String(points, i, 2));
        }
    }

    private static boolean latin(int c) {
        return c < 0x80;
    }
}
