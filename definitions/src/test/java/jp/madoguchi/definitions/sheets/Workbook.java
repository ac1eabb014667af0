package jp.madoguchi.definitions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;

/** A workbook somebody typed. */
final class Workbook {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle date = book.createCellStyle();
    private Sheet sheet;

    Workbook() {
        date.setDataFormat(book.createDataFormat().getFormat("yyyy/mm/dd"));
    }

    Workbook sheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    Workbook row(Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            put(row.createCell(i), values[i]);
        }
        return this;
    }

    private void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean is) {
            cell.setCellValue(is);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** To do to it what this fixture has no word for. */
    XSSFWorkbook book() {
        return book;
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("book" + System.nanoTime());
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    JsonNode converted(Path folder) throws IOException {
        Conversion read = FormSheets.read(write(folder));
        assertThat(read).isInstanceOf(Conversion.Converted.class);
        return ((Conversion.Converted) read).form();
    }

    List<SheetError> refused(Path folder) throws IOException {
        Conversion read = FormSheets.read(write(folder));
        assertThat(read).isInstanceOf(Conversion.Refused.class);
        return ((Conversion.Refused) read).errors();
    }
}
