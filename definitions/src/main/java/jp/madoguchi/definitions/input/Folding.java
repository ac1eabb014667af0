package jp.madoguchi.definitions.input;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts comparable: NFKC, hiragana as katakana, lower case, hyphens alike, no spaces. For comparing only: never store a folded text, it
 * loses ①, ㈱ and the difference between variants of names.
 */
public final class Folding {

    private Folding() {}

    public static String fold(String text) {
        String compatible = Normalizer.normalize(Typed.text(text), Normalizer.Form.NFKC);
        String katakana = Kana.toKatakana(compatible).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(katakana.length());
        katakana.codePoints().filter(c -> !isSpace(c)).map(Folding::hyphen).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Whether two texts are the same but for width, kind of kana, case and spaces. */
    public static boolean same(String a, String b) {
        return fold(a).equals(fold(b));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static int hyphen(int c) {
        boolean hyphen = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
        return hyphen ? '-' : c;
    }
}
