package jp.madoguchi.definitions.input;

import java.util.regex.Pattern;

/** Reads Japanese telephone numbers, with any hyphens or none. */
public final class Phones {

    private static final Pattern LABEL = Pattern.compile("^(?:TEL|電話番号|電話|携帯電話|携帯)[:.]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+81|0081|\\+0081)(?:\\(0\\)|0)?");
    private static final Pattern SEPARATORS = Pattern.compile("[-().・/]");
    private static final Pattern DIGITS = Pattern.compile("0\\d+");

    private Phones() {}

    /** With hyphens where they belong, for example {@code 083-922-4111}, {@code 090-1234-5678}, {@code 0120-123-456}. */
    public static Reading<String> read(String typed) {
        if (Typed.tooLong(typed)) {
            return Reading.not(PhoneReasons.notPhone());
        }
        String plain = LABEL.matcher(Typed.withoutSpaces(Typed.answer(typed))).replaceFirst("");
        String withoutCountry = COUNTRY.matcher(Typed.hyphens(plain).replaceFirst("^\\+81-", "+81"))
                .replaceFirst("0");
        String digits = SEPARATORS.matcher(Digits.zeros(withoutCountry)).replaceAll("");
        if (!DIGITS.matcher(digits).matches()) {
            return Reading.not(digits.matches("\\d+") ? PhoneReasons.withoutAreaCode() : PhoneReasons.notPhone());
        }
        return grouped(digits);
    }

    private static Reading<String> grouped(String digits) {
        PhonePlan plan = PhonePlan.of(digits);
        return digits.length() == plan.length()
                ? Reading.of(plan.hyphenate(digits))
                : Reading.not(PhoneReasons.wrongLength(digits.length(), plan.length()));
    }
}
