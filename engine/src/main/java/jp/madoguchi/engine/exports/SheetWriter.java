package jp.madoguchi.engine.exports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import jp.madoguchi.engine.exports.Export.Table;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one table, on as many sheets as they need. */
final class SheetWriter {

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int LONGEST_NAME = 25;
    private static final double SECONDS_A_DAY = 86_400;
    /** What a spreadsheet keeps of a number. */
    private static final int EXACT_DIGITS = 15;

    private final SXSSFWorkbook workbook;
    private final Formats formats;
    private final Table table;
    private final int mostRows;
    private SXSSFSheet sheet;
    private int row;
    private int sheets;

    SheetWriter(SXSSFWorkbook workbook, Formats formats, Table table) {
        this(workbook, formats, table, MOST_ROWS);
    }

    SheetWriter(SXSSFWorkbook workbook, Formats formats, Table table, int mostRows) {
        this.workbook = workbook;
        this.formats = formats;
        this.table = table;
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    private SXSSFSheet begin() {
        sheets++;
        String title = table.title();
        String name = WorkbookUtil.createSafeSheetName(
                title.substring(0, Math.min(title.length(), LONGEST_NAME)) + (sheets > 1 ? " (" + sheets + ")" : ""));
        SXSSFSheet begun = workbook.createSheet(free(name));
        begun.createFreezePane(0, 1);
        Row headings = begun.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            Cell cell = headings.createCell(i);
            cell.setCellValue(table.columns().get(i).heading());
            cell.setCellStyle(formats.heading());
        }
        row = 1;
        return begun;
    }

    private String free(String name) {
        String free = name;
        for (int n = 2; workbook.getSheet(free) != null; n++) {
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "-" + n;
        }
        return free;
    }

    void write(List<Object[]> lines) {
        for (Object[] line : lines) {
            if (row == mostRows) {
                sheet = begin();
            }
            Row cells = sheet.createRow(row++);
            for (int i = 0; i < line.length; i++) {
                if (line[i] != null && !line[i].equals("")) {
                    cell(cells, i, line[i]);
                }
            }
        }
    }

    private void cell(Row cells, int column, Object value) {
        Column.Format format = table.columns().get(column).format();
        Double number = number(format, value);
        Cell cell = cells.createCell(column);
        if (number != null) {
            cell.setCellValue(number);
            cell.setCellStyle(formats.of(format));
        } else {
            String text = value.toString();
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            cell.setCellStyle(formats.of(Column.Format.TEXT));
        }
    }

    /** The value as spreadsheets keep numbers, dates and times; null for what is a text to them. */
    private static @Nullable Double number(Column.Format format, Object value) {
        if (value instanceof Number number) {
            return number instanceof BigDecimal exact && exact.precision() > EXACT_DIGITS ? null : number.doubleValue();
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

    /** Days before 1900 have no number in a spreadsheet. */
    private static @Nullable Double excel(double date) {
        return date < 1 ? null : date;
    }
}
