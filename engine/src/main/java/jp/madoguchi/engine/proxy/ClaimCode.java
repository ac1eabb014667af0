package jp.madoguchi.engine.proxy;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code by which a resident takes a case over: ten characters of thirty, none of which looks like another (no 0, O, 1, I, L, U), 49 bits.
 * Written in groups; read in whatever width, case and grouping it is typed.
 */
record ClaimCode(String value) {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int GROUP = 4;

    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    /** Longer than anybody writes a code, with its word and all that may stand between. */
    private static final int LONGEST = 100;

    /** What people put between groups, beside spaces, hyphens and dashes: the long vowel mark, dots, colons, brackets. */
    private static final String BETWEEN = "\u2212\u30fc\u2500\u2501_.,:・。、「」『』()\"'";

    private static final List<String> WORDS =
            List.of("引き継ぎ", "引き継ぐ", "引継ぎ", "引継", "ひきつぎ", "ヒキツギ", "TAKEOVER", "HANDOVER");

    /** コード, without its long vowel mark, which was taken for a hyphen. */
    private static final Pattern CALLED = Pattern.compile("^(?:コド|番号|CODE)は?");

    /** Something that was meant as a code: mostly letters and digits. */
    private static final Pattern CODELIKE = Pattern.compile("[0-9A-Z]{4,20}");

    static ClaimCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ClaimCode(code.toString());
    }

    /** {@code 7K4M-Q2XP-9T}. */
    String grouped() {
        return value.substring(0, GROUP) + '-' + value.substring(GROUP, 2 * GROUP) + '-' + value.substring(2 * GROUP);
    }

    /** What a resident's words say about taking a case over. */
    sealed interface Said {
        /** Nothing. */
        record Nothing() implements Said {}

        /** The word alone. */
        record Word() implements Said {}

        /** The word with something that cannot be a code. */
        record Malformed() implements Said {}

        /** @param named whether the word stood before it */
        record Code(ClaimCode code, boolean named) implements Said {}
    }

    /** Asked about everything residents write: must be fast on what is none. */
    static Said read(String text) {
        if (text.length() > LONGEST) {
            return new Said.Nothing();
        }
        String plain = plain(text);
        Optional<String> word = WORDS.stream().filter(plain::startsWith).findFirst();
        String rest = word.map(
                        found -> CALLED.matcher(plain.substring(found.length())).replaceFirst(""))
                .orElse(plain);
        if (CODE.matcher(rest).matches()) {
            return new Said.Code(new ClaimCode(rest), word.isPresent());
        }
        if (word.isEmpty()) {
            return new Said.Nothing();
        }
        Matcher meant = CODELIKE.matcher(rest);
        return rest.isEmpty() ? new Said.Word() : meant.matches() ? new Said.Malformed() : new Said.Nothing();
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!between(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean between(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || BETWEEN.indexOf(c) >= 0;
    }

    /** Never written anywhere. */
    @Override
    public String toString() {
        return "ClaimCode";
    }
}
