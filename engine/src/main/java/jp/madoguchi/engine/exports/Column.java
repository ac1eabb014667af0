package jp.madoguchi.engine.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param id of the question, or with its part: {@code address.postalCode}
 * @param value a string, a number, or a {@code LocalDateTime}; null for nothing
 */
record Column(String id, String heading, Format format, Function<Source, @Nullable Object> value) {

    /** How a workbook shows the values; dates and times come as the strings answers are. */
    enum Format {
        TEXT,
        NUMBER,
        YEN,
        DATE,
        TIME,
        DATE_TIME
    }

    /** The question it belongs to. */
    String question() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    Column headed(String other) {
        return new Column(id, other, format, value);
    }

    Column reading(Function<Source, @Nullable Object> other) {
        return new Column(id, heading, format, other);
    }
}
