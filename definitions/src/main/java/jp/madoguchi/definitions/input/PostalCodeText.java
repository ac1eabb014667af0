package jp.madoguchi.definitions.input;

import java.util.regex.Pattern;

/** Reads postal codes. */
public final class PostalCodeText {

    private static final Pattern LABEL = Pattern.compile("^(?:〒|郵便番号)[:]?");
    private static final Pattern CODE = Pattern.compile("(\\d{3})-?(\\d{4})");

    private PostalCodeText() {}

    /** With a hyphen, for example {@code 753-0074}. */
    public static Reading<String> read(String typed) {
        if (Typed.tooLong(typed)) {
            return Reading.not(Reasons.notPostalCode());
        }
        String plain = Digits.zeros(Typed.hyphens(Typed.withoutSpaces(Typed.answer(typed))));
        var code = CODE.matcher(LABEL.matcher(plain).replaceFirst(""));
        return code.matches() ? Reading.of(code.group(1) + "-" + code.group(2)) : Reading.not(Reasons.notPostalCode());
    }
}
