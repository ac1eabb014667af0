package jp.madoguchi.definitions.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.sheets.layout.DropDowns;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a book as an xlsx workbook: headings stand out and stay in sight, and cells offer the words that are understood. */
final class WorkbookBook {

    private static final int WIDE = 32 * 256;
    private static final int NARROW = 14 * 256;
    private static final int LONG = 16;
    private static final int OFFERED_LINES = 500;
    /** What a spreadsheet keeps of a number. */
    private static final int EXACT_DIGITS = 15;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle heading = workbook.createCellStyle();
    private final CellStyle value = workbook.createCellStyle();

    private WorkbookBook() {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setWrapText(true);
        value.setWrapText(true);
        value.setVerticalAlignment(VerticalAlignment.TOP);
        // Text, so that what is typed into it stays what was typed.
        value.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    static byte[] write(Book book) {
        WorkbookBook writer = new WorkbookBook();
        try (XSSFWorkbook workbook = writer.workbook) {
            book.pages().forEach(writer::page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(Page page) {
        XSSFSheet sheet = workbook.createSheet(page.name());
        for (Line line : page.lines()) {
            Row row = sheet.createRow(line.number() - 1);
            for (int column = 0; column < line.cells().size(); column++) {
                cell(row, column, line.cells().get(column));
            }
        }
        sheet.createFreezePane(0, 1);
        List<@Nullable Object> headings =
                page.lines().isEmpty() ? List.of() : page.lines().get(0).cells();
        for (int column = 0; column < headings.size(); column++) {
            sheet.setColumnWidth(column, isLong(page, column) ? WIDE : NARROW);
            List<String> words = DropDowns.words(page.name(), String.valueOf(headings.get(column)));
            if (!words.isEmpty()) {
                offer(sheet, column, words);
            }
        }
    }

    private void cell(Row row, int column, @Nullable Object content) {
        if (content == null) {
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(row.getRowNum() == 0 ? heading : value);
        if (content instanceof BigDecimal number && number.precision() <= EXACT_DIGITS) {
            cell.setCellValue(number.doubleValue());
        } else if (content instanceof Boolean is) {
            cell.setCellValue(is);
        } else {
            cell.setCellValue(content instanceof BigDecimal number ? number.toPlainString() : content.toString());
        }
    }

    private static boolean isLong(Page page, int column) {
        return page.lines().stream().anyMatch(line -> line.cell(column) instanceof String text && text.length() > LONG);
    }

    private static void offer(XSSFSheet sheet, int column, List<String> words) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, OFFERED_LINES, column, column));
        // Other words are understood, too.
        validation.setShowErrorBox(false);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }
}
