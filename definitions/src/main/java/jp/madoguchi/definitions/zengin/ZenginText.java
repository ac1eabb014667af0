package jp.madoguchi.definitions.zengin;

import jp.madoguchi.definitions.input.Kana;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Width;

/**
 * The characters of Zengin files: half-width kana without small kana and ヲ, A–Z, 0–9, space and {@code ( ) - . /}. Voiced marks are
 * characters of their own, the long-vowel mark is a hyphen.
 */
public final class ZenginText {

    private static final String SMALL = "ァィゥェォャュョッヮヵヶヲ";
    private static final String LARGE = "アイウエオヤユヨツワカケオ";
    private static final String SIGNS = " ()-./";

    private ZenginText() {}

    /**
     * A text as banks write it: ヤマグチ キョウコ becomes {@code ﾔﾏｸﾞﾁ ｷﾖｳｺ}. Hiragana, full width and small letters are converted; a
     * character that has no counterpart is refused by name.
     *
     * @param max in half-width characters
     */
    public static Reading<String> read(String typed, int max) {
        StringBuilder text = new StringBuilder();
        String full = Kana.toKatakana(Width.kanaFull(Width.asciiHalf(typed)));
        for (int c : full.codePoints().toArray()) {
            String converted = converted(c);
            if (!isAllowed(converted)) {
                return Reading.not(ZenginReasons.character(Character.toString(c)));
            }
            text.append(converted);
        }
        String one = text.toString().strip().replaceAll(" +", " ");
        if (one.isEmpty()) {
            return Reading.not(ZenginReasons.empty());
        }
        return one.length() > max ? Reading.not(ZenginReasons.tooLong(max, one.length())) : Reading.of(one);
    }

    /** Whether a text has nothing but characters of Zengin files. */
    public static boolean isAllowed(String text) {
        return text.chars().allMatch(ZenginText::isAllowed);
    }

    private static boolean isAllowed(int c) {
        boolean kana = c >= 'ｱ' && c <= 'ﾟ';
        return kana || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
    }

    private static String converted(int c) {
        int small = SMALL.indexOf(c);
        if (small >= 0) {
            return Width.half(LARGE.substring(small, small + 1));
        } else if (isHyphen(c)) {
            return "-";
        } else if (Character.isWhitespace(c)) {
            return " ";
        } else if (c >= 'a' && c <= 'z') {
            return Character.toString(c - 'a' + 'A');
        }
        return Width.half(Character.toString(c));
    }

    private static boolean isHyphen(int c) {
        return c == 'ー' || c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }
}
