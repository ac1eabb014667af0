package jp.madoguchi.engine.exports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of CSV (RFC 4180) as spreadsheet programs open them without harm. */
final class CsvText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CsvText() {}

    static void line(StringBuilder out, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(out, values[i]);
        }
        out.append("\r\n");
    }

    static void headings(StringBuilder out, List<Column> columns) {
        line(out, columns.stream().map(Column::heading).toArray());
    }

    private static void cell(StringBuilder out, @Nullable Object value) {
        if (value instanceof Number number) {
            out.append(plain(number));
        } else if (value instanceof LocalDateTime moment) {
            out.append(MOMENT.format(moment));
        } else if (value != null) {
            text(out, value.toString());
        }
    }

    private static String plain(Number number) {
        return number instanceof java.math.BigDecimal exact ? exact.toPlainString() : number.toString();
    }

    private static void text(StringBuilder out, String text) {
        boolean formula = isFormula(text);
        if (!needsQuotes(text)) {
            out.append(formula ? "'" : "").append(text);
            return;
        }
        out.append('"').append(formula ? "'" : "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c);
            if (c == '"') {
                out.append('"');
            }
        }
        out.append('"');
    }

    /** What a spreadsheet program would run instead of show; an apostrophe before it keeps it a text. */
    static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return first == '='
                || first == '+'
                || first == '-'
                || first == '@'
                || first == '\t'
                || first == '\r'
                || first == '\n';
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
    }
}
