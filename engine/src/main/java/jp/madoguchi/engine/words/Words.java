package jp.madoguchi.engine.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.definitions.input.Folding;

/**
 * Takes texts apart for the search: width, kind of kana and case do not matter. There are two ways: answers are found by each of their words,
 * names and addresses of persons only by more than one character, or as a whole.
 */
public final class Words {

    private static final String SPACES = "[\\s\\u00a0\\u3000]+";

    private Words() {}

    /**
     * What an answer is found by. Latin letters and digits: the whole word; other writing: every two characters that stand together, and the
     * first of a word; a number with hyphens: with and without them.
     */
    public static Set<String> ofAnswer(String text) {
        return ofPieces(text, piece -> {
            String folded = Folding.fold(piece);
            Set<String> words = new LinkedHashSet<>(Runs.of(folded, true));
            String joined = folded.replace("-", "");
            if (digits(joined)) {
                words.add(joined);
            }
            return words;
        });
    }

    /** What an answer with all words of a text must be found by. */
    public static Set<String> wantedInAnswers(String text) {
        return ofPieces(text, piece -> {
            String folded = Folding.fold(piece);
            String joined = folded.replace("-", "");
            return digits(joined) ? Set.of(joined) : Runs.of(folded, false);
        });
    }

    /**
     * What a name, number or address of a person is found by: a name by every two characters that stand together, also across its space,
     * because it is typed with and without; what is all Latin letters, digits and signs only as a whole, without its hyphens and brackets.
     */
    public static Set<String> ofPerson(String value) {
        int[] points = Folding.fold(value)
                .codePoints()
                .filter(c -> c != '-' && c != '(' && c != ')')
                .toArray();
        String whole = new String(points, 0, points.length);
        if (points.length < 2 || Arrays.stream(points).allMatch(Runs::latin)) {
            return whole.isEmpty() ? Set.of() : Set.of(whole);
        }
        return Runs.pairs(points, 0, points.length);
    }

    /** What a person must be found by who is looked for by a text. */
    public static Set<String> wantedInPersons(String text) {
        return ofPieces(text, Words::ofPerson);
    }

    private static Set<String> ofPieces(String text, Function<String, Collection<String>> words) {
        Set<String> all = new LinkedHashSet<>();
        for (String piece : text.split(SPACES, -1)) {
            all.addAll(words.apply(piece));
        }
        return all;
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
