package jp.madoguchi.definitions.tables;

import static jp.madoguchi.definitions.tables.TableFixture.rows;
import static jp.madoguchi.definitions.tables.TableFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

    @TempDir
    private Path folder;

    private TableFixture files;

    @BeforeEach
    void prepare() {
        files = new TableFixture(folder);
    }

    @Test
    void readsTextsNumbersAndTruthValuesAsTheyAreMeant() throws TableRefused, IOException {
        Path file = files.workbook(workbook -> {
            XSSFRow row = workbook.createSheet("表").createRow(2);
            row.createCell(0).setCellValue("0312345678");
            row.createCell(1).setCellValue(12);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellValue(1e12);
        });
        assertThat(texts(file)).containsExactly("3:0312345678|12||0.3|true|1000000000000");
        assertThat(rows(file).get(0).cell(2).address()).isEqualTo("B3");
        assertThat(rows(file).get(0).cell(99).isBlank()).isTrue();
    }

    @Test
    void readsDatesInBothDateSystems() throws TableRefused, IOException {
        for (boolean from1904 : List.of(false, true)) {
            Path file = files.workbook(workbook -> {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(from1904);
                XSSFRow row = workbook.createSheet("表").createRow(0);
                date(workbook, row, 0, "yyyy/m/d").setCellValue(LocalDate.of(1948, 4, 3));
                date(workbook, row, 1, "[$-411]ggge\"年\"m\"月\"d\"日\";@").setCellValue(LocalDate.of(2026, 11, 21));
                date(workbook, row, 2, "yyyy-mm-dd hh:mm").setCellValue(LocalDateTime.of(2026, 4, 1, 9, 30));
                date(workbook, row, 3, "h:mm").setCellValue(0.4375);
                date(workbook, row, 4, "#,##0\"円\"").setCellValue(45000);
                date(workbook, row, 5, "0.00E+00").setCellValue(45000);
                date(workbook, row, 6, "[Red]#,##0;[Blue]-#,##0").setCellValue(45000);
            });
            assertThat(texts(file)).containsExactly("1:1948-04-03|2026-11-21|2026-04-01 09:30|10:30|45000|45000|45000");
        }
    }

    @Test
    void countsTheDayExcelInventedIn1900() throws TableRefused, IOException {
        Path file = files.workbook(workbook -> {
            XSSFRow row = workbook.createSheet("表").createRow(0);
            date(workbook, row, 0, "yyyy/m/d").setCellValue(1d);
            date(workbook, row, 1, "yyyy/m/d").setCellValue(59d);
            date(workbook, row, 2, "yyyy/m/d").setCellValue(61d);
        });
        assertThat(texts(file)).containsExactly("1:1900-01-01|1900-02-28|1900-03-01");
    }

    private static XSSFCell date(XSSFWorkbook workbook, XSSFRow row, int column, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    @Test
    void leavesFuriganaOutAndJoinsRuns() throws TableRefused, IOException {
        Path file = files.rawWorkbook(
                "<sheetData><row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>a_x000A_b &amp; c</t></is></c></row></sheetData>",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>山口</t></r><r><t xml:space='preserve'> 花子</t></r><rPh sb='0' eb='2'><t>ヤマグチ</t></rPh></si></sst>"));
        assertThat(texts(file)).containsExactly("1:山口 花子|a\nb & c");
    }

    @Test
    void readsTheSheetsTheHandlerWants() throws TableRefused, IOException {
        Path file = files.workbook(workbook -> {
            XSSFSheet merged = workbook.createSheet("説明");
            merged.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            workbook.createSheet("名簿").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetHidden(0, true);
        });
        assertThat(TableFile.open(file).sheets())
                .containsExactly(new TableSheet(1, "説明", true), new TableSheet(2, "名簿", false));
        List<String> read = new ArrayList<>();
        TableFile.open(file).read(new RowHandler() {
            @Override
            public boolean sheet(TableSheet sheet) {
                return !sheet.hidden();
            }

            @Override
            public boolean row(TableRow row) {
                return read.add(row.sheet() + row.cell(1).text());
            }
        });
        assertThat(read).containsExactly("名簿x");
    }

    @Test
    void showsErrorsOfCellsAsSuch() throws TableRefused, IOException {
        Path file = files.rawWorkbook("<sheetData><row><c t='e'><v>#REF!</v></c></row></sheetData>", Map.of());
        assertThat(rows(file).get(0).cell(1).value()).isEqualTo(new CellValue.Failed("#REF!"));
    }
}
