package jp.madoguchi.definitions.input;

import java.util.regex.Pattern;

/** What people type for the digit 0. */
final class Digits {

    private static final Pattern ROUND = Pattern.compile("[〇○◯Oo]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private Digits() {}

    /** Circles and the letter O as 0, if there is a digit at all. */
    static String zeros(String text) {
        return DIGIT.matcher(text).find() ? ROUND.matcher(text).replaceAll("0") : text;
    }
}
