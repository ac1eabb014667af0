package jp.madoguchi.definitions.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.input.Wareki;
import org.jspecify.annotations.Nullable;

/** How a value stands in a text. */
final class Display {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private Display() {}

    static String text(@Nullable Object value, String language) {
        boolean japanese = language.equals("ja") || language.startsWith("ja-");
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().toPlainString();
        } else if (value instanceof Boolean bool) {
            return japanese ? (bool ? "はい" : "いいえ") : (bool ? "Yes" : "No");
        } else if (value instanceof LocalDate date) {
            return date(date, japanese);
        } else if (value instanceof LocalTime time) {
            return MINUTES.format(time);
        } else if (value instanceof LocalDateTime dateTime) {
            return date(dateTime.toLocalDate(), japanese) + " " + MINUTES.format(dateTime);
        } else if (value instanceof ZonedDateTime dateTime) {
            return text(dateTime.withZoneSameInstant(FeelClock.JAPAN).toLocalDateTime(), language);
        } else if (value instanceof List<?> items) {
            return items.stream().map(item -> text(item, language)).collect(Collectors.joining(japanese ? "、" : ", "));
        }
        return value.toString();
    }

    private static String date(LocalDate date, boolean japanese) {
        return japanese ? Wareki.westernText(date) : date.toString();
    }
}
