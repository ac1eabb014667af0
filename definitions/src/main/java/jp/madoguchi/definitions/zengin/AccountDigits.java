package jp.madoguchi.definitions.zengin;

import java.util.regex.Pattern;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Reason;
import jp.madoguchi.definitions.input.Width;

/** Reads the codes and numbers of an account. Only spaces and hyphens are taken away. */
public final class AccountDigits {

    private static final Pattern NOISE = Pattern.compile("[\\s\\u002D\\u2010-\\u2015\\u2212ー]");

    private AccountDigits() {}

    /** Four digits. */
    public static Reading<String> bankCode(String typed) {
        return digits(typed, 4, 4, ZenginReasons.bankCode());
    }

    /** Three digits. */
    public static Reading<String> branchCode(String typed) {
        return digits(typed, 3, 3, ZenginReasons.branchCode());
    }

    /** One to seven digits, as typed: the caller asks before it puts zeros in front, see {@link #padded}. */
    public static Reading<String> number(String typed) {
        return digits(typed, 1, 7, ZenginReasons.number());
    }

    /** Seven digits, with zeros in front. */
    public static String padded(String number) {
        return "0".repeat(Math.max(0, 7 - number.length())) + number;
    }

    private static Reading<String> digits(String typed, int min, int max, Reason otherwise) {
        String plain = NOISE.matcher(Width.asciiHalf(typed)).replaceAll("");
        return plain.matches("[0-9]{" + min + "," + max + "}") ? Reading.of(plain) : Reading.not(otherwise);
    }
}
