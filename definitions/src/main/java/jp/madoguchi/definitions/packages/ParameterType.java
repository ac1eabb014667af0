package jp.madoguchi.definitions.packages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of parameters: {@code text, email, integer, yen, date, boolean, image}, and the values that fit them. */
public final class ParameterType {

    private static final int MAX_IMAGE = 500_000;
    private static final int MAX_TEXT = 5_000;
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern IMAGE = Pattern.compile("data:image/(png|jpeg);base64,([A-Za-z0-9+/=]{1,700000})");

    private ParameterType() {}

    /** What a value of a parameter's type looks like, in words; empty when this value does. */
    public static Optional<Expected> mismatch(String type, Object value) {
        return fits(type, value) ? Optional.empty() : Optional.of(expected(type));
    }

    /** What is wanted instead, in both languages. */
    public record Expected(String ja, String en) {}

    /** Whether a text is a mail address a mail can be sent to. */
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private static boolean fits(String type, Object value) {
        return switch (type) {
            case "text" -> value instanceof String text && text.length() <= MAX_TEXT;
            case "email" -> value instanceof String text && isEmail(text);
            case "integer" -> isWhole(value);
            case "yen" -> isWhole(value) && new BigDecimal(value.toString()).signum() >= 0;
            case "date" -> value instanceof String text && isDate(text);
            case "boolean" -> value instanceof Boolean;
            case "image" -> value instanceof String text && isImage(text);
            default -> false;
        };
    }

    private static boolean isWhole(Object value) {
        return value instanceof Number
                && new BigDecimal(value.toString()).stripTrailingZeros().scale() <= 0;
    }

    /** Whether a text is a day of the calendar, such as 2026-10-01. */
    public static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isImage(String text) {
        Matcher image = IMAGE.matcher(text);
        if (!image.matches()) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(image.group(2)).length <= MAX_IMAGE;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Expected expected(String type) {
        return switch (type) {
            case "text" -> new Expected("5,000 文字までの文字列", "a string of at most 5,000 characters");
            case "email" -> new Expected("メールアドレス", "a mail address");
            case "integer" -> new Expected("整数", "a whole number");
            case "yen" -> new Expected("0 以上の整数", "a whole number, 0 or more");
            case "date" -> new Expected("2026-10-01 のような日付", "a date such as 2026-10-01");
            case "boolean" -> new Expected("true か false", "true or false");
            default ->
                new Expected(
                        "data:image/png;base64, で始まる 500 kB までの PNG か JPEG",
                        "a PNG or JPEG of at most 500 kB that begins with data:image/png;base64,");
        };
    }
}
