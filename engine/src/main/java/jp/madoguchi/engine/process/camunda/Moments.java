package jp.madoguchi.engine.process.camunda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;

/** Turns what timers say into moments. Days begin at midnight in Japan. */
final class Moments {

    private Moments() {}

    /** The moment of a FEEL value: a date, a date and time, or a duration from now. */
    static Instant of(@Nullable Object value, ZonedDateTime now) {
        if (value instanceof LocalDate date) {
            return date.atStartOfDay(TurnableClock.TOKYO).toInstant();
        } else if (value instanceof LocalDateTime local) {
            return local.atZone(TurnableClock.TOKYO).toInstant();
        } else if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        } else if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        } else if (value instanceof TemporalAmount amount) {
            return now.plus(amount).toInstant();
        }
        throw new IllegalArgumentException(
                "a timer needs a date, a date and time or a duration, but its expression gave "
                        + (value == null ? "null" : value.getClass().getSimpleName()));
    }

    /** An ISO 8601 date or date and time. */
    static Instant date(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(TurnableClock.TOKYO).toInstant();
        }
        boolean zoned = text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(TurnableClock.TOKYO).toInstant();
    }

    static Instant after(TemporalAmount amount, Instant start) {
        return start.atZone(TurnableClock.TOKYO).plus(amount).toInstant();
    }

    /** An ISO 8601 duration: days, weeks, months and years by the calendar, hours and below by the clock. */
    static TemporalAmount amount(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }
}
