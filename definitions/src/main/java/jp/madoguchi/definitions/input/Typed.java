package jp.madoguchi.definitions.input;

import java.util.regex.Pattern;

/** First aid for what people type: what cannot be meant is taken away, nothing else. */
final class Typed {

    /** Longer answers than this are no date, number or name; guards the patterns against long input. */
    static final int MAX_SHORT = 300;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00A0\\u2000-\\u200A\\u202F]+");
    private static final Pattern HYPHENS = Pattern.compile(
            "[\\u002D\\u00AD\\u02D7\\u2010-\\u2015\\u2043\\u207B\\u208B\\u2212\\u2500\\u2501\\u2796\\u30FC\\uFF0D\\uFF70]");
    private static final Pattern POLITE_END = Pattern.compile("(?:です|でした|になります)?[。!！]*$");

    private Typed() {}

    /** Without control characters, lone surrogates and invisible marks, line ends as \n, no space around. */
    static String text(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().filter(Typed::isMeant).forEach(clean::appendCodePoint);
        return strip(clean.toString());
    }

    /** One line with single half-width spaces, 全角 letters, digits and signs in half width. */
    static String ascii(String typed) {
        return spaces(Width.asciiHalf(text(typed)));
    }

    /** As {@link #ascii} and without a polite ending such as です。. */
    static String answer(String typed) {
        return POLITE_END.matcher(ascii(typed)).replaceFirst("").strip();
    }

    /** Any run of spaces and line ends as one half-width space, none around. */
    static String spaces(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    static String withoutSpaces(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    /** Every sign people take for a hyphen, the long-vowel mark ー among them, as -. */
    static String hyphens(String text) {
        return HYPHENS.matcher(text).replaceAll("-");
    }

    static boolean tooLong(String typed) {
        return typed.length() > MAX_SHORT;
    }

    private static boolean isMeant(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        boolean invisible = c == 0xFEFF || c == 0x200B || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        int type = Character.getType(c);
        return !invisible && type != Character.CONTROL && type != Character.SURROGATE;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
