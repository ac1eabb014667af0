package jp.madoguchi.engine.dialogue;

/** Texts cut to what can be shown. */
final class Shown {

    private static final int SHORT = 40;

    private Shown() {}

    /** One line of at most 40 characters. */
    static String shortly(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT - 1)) + "…";
    }
}
