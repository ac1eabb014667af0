package jp.madoguchi.definitions.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, none of them null, read as the type wanted. */
record Arguments(List<Object> values) {

    /** A date, or the day of a date and time in Japan. */
    LocalDate date(int index) {
        Object value = values.get(index);
        if (value instanceof LocalDate date) {
            return date;
        } else if (value instanceof LocalDateTime dateTime) {
            return dateTime.toLocalDate();
        } else if (value instanceof ZonedDateTime dateTime) {
            return dateTime.withZoneSameInstant(FeelClock.JAPAN).toLocalDate();
        }
        throw wrong(FeelType.DATE, value);
    }

    BigDecimal number(int index) {
        Object value = values.get(index);
        if (value instanceof BigDecimal decimal) {
            return decimal;
        } else if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        throw wrong(FeelType.NUMBER, value);
    }

    /** A context by member; members may be null. */
    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> context(int index) {
        if (values.get(index) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw wrong(FeelType.context(Map.of()), values.get(index));
    }

    int integer(int index) {
        return number(index).intValueExact();
    }

    String text(int index) {
        if (values.get(index) instanceof String text) {
            return text;
        }
        throw wrong(FeelType.STRING, values.get(index));
    }

    private static IllegalArgumentException wrong(FeelType wanted, Object value) {
        return new IllegalArgumentException("expected " + wanted.en() + " but found '" + value + "'");
    }
}
