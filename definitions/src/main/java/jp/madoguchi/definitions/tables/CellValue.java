package jp.madoguchi.definitions.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What a cell holds. In CSV every value is {@link Text} or {@link Blank}. */
public sealed interface CellValue {

    /** The value as a person would type it: {@code 12} and never {@code 12.0}, {@code 2026-04-01}, {@code 09:30}, {@code true}. */
    String text();

    /** Nothing, or nothing but an empty text. */
    record Blank() implements CellValue {
        @Override
        public String text() {
            return "";
        }
    }

    /** A text as it was typed: leading zeros, spaces and line breaks are kept. */
    record Text(String text) implements CellValue {}

    /** A number of at most 15 significant digits, which is all a spreadsheet keeps. */
    record Numeric(BigDecimal number) implements CellValue {
        @Override
        public String text() {
            BigDecimal plain = number.stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements CellValue {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** A number shown as a date. */
    record Date(LocalDate date) implements CellValue {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /** A number shown as a date, with a time of day that is not midnight. */
    record DateTime(LocalDateTime dateTime) implements CellValue {
        @Override
        public String text() {
            return dateTime.toLocalDate() + " " + new Time(dateTime.toLocalTime()).text();
        }
    }

    /** A number below 1 shown as a time of day. */
    record Time(LocalTime time) implements CellValue {
        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
        private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

        @Override
        public String text() {
            return time.format(time.getSecond() == 0 ? MINUTES : SECONDS);
        }
    }

    /** A spreadsheet's error, for example {@code #REF!}. */
    record Failed(String text) implements CellValue {}
}
