package jp.madoguchi.engine.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import jp.madoguchi.engine.exports.Export.Table;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one table, on as many sheets as they need. */
final class SheetWriter {

    static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private static final double SECONDS_A_DAY = 86_400;
    /** What a spreadsheet keeps of a number. */
    private static final int EXACT_DIGITS = 15;

    private static final int WRITTEN_AT = 1 << 16;

    private final List<Column> columns;
    private final String[] letters;
    private final int mostRows;
    private final Sheets sheets;
    private final StringBuilder text = new StringBuilder();
    private OutputStream out;
    private int row;

    SheetWriter(Table table, int mostRows, Sheets sheets) throws IOException {
        this.columns = table.columns();
        this.letters = new String[columns.size()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = CellReference.convertNumToColString(i);
        }
        this.mostRows = mostRows;
        this.sheets = sheets;
        this.out = begin();
    }

    /** Where sheets go. */
    interface Sheets {
        OutputStream begin() throws IOException;
    }

    private OutputStream begin() throws IOException {
        text.append(SheetText.BEGIN);
        row = 1;
        text.append("<row r=\"1\">");
        for (int i = 0; i < letters.length; i++) {
            SheetText.text(
                    text, letters[i], row, CellStyles.HEADING, columns.get(i).heading());
        }
        text.append("</row>");
        return sheets.begin();
    }

    void write(List<Object[]> lines) throws IOException {
        for (Object[] line : lines) {
            if (row == mostRows) {
                end();
                out = begin();
            }
            row++;
            text.append("<row r=\"").append(row).append("\">");
            for (int i = 0; i < line.length; i++) {
                if (line[i] != null && !line[i].equals("")) {
                    cell(i, line[i]);
                }
            }
            text.append("</row>");
            if (text.length() > WRITTEN_AT) {
                flush();
            }
        }
    }

    /** Ends the last sheet. */
    void end() throws IOException {
        text.append(SheetText.END);
        flush();
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void cell(int column, Object value) {
        Column.Format format = columns.get(column).format();
        Object number = number(format, value);
        if (number != null) {
            SheetText.number(text, letters[column], row, CellStyles.of(format), number);
        } else {
            SheetText.text(text, letters[column], row, CellStyles.of(Column.Format.TEXT), value.toString());
        }
    }

    /** The value as spreadsheets keep numbers, dates and times; null for what is a text to them. */
    private static @Nullable Object number(Column.Format format, Object value) {
        if (value instanceof Number number) {
            return isExact(number) ? number : null;
        }
        if (value instanceof LocalDateTime moment) {
            return DateUtil.getExcelDate(moment);
        }
        try {
            return switch (format) {
                case DATE -> excel(DateUtil.getExcelDate(LocalDate.parse(value.toString())));
                case DATE_TIME -> excel(DateUtil.getExcelDate(LocalDateTime.parse(value.toString())));
                case TIME -> LocalTime.parse(value.toString()).toSecondOfDay() / SECONDS_A_DAY;
                default -> null;
            };
        } catch (DateTimeException none) {
            // An answer from before the question became a date: shown as it is.
            return null;
        }
    }

    private static boolean isExact(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact.precision() <= EXACT_DIGITS;
        }
        return !(number instanceof Long whole) || BigDecimal.valueOf(whole).precision() <= EXACT_DIGITS;
    }

    /** Days before 1900 have no number in a spreadsheet. */
    private static @Nullable Double excel(double date) {
        return date < 1 ? null : date;
    }
}
