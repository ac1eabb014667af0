package jp.madoguchi.engine.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.engine.exports.Column.Format;
import jp.madoguchi.engine.exports.Export.Table;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written is what POI, which knows nothing of it, reads. */
class XlsxStreamTest {

    private static final Table TABLE = new Table(
            "回答: <A&B> とても長い題名で二十五字を超えるもの",
            null,
            List.of(
                    new Column("a", "文 \"a\"", Format.TEXT, source -> null),
                    new Column("b", "数", Format.NUMBER, source -> null)));

    @Test
    void keepsEveryTextAsItWas() throws IOException {
        List<String> texts = List.of(
                "①㈱髙～ 😀𠮷",
                "<b>&amp;\"'",
                " 前後の空白 ",
                "一行\n二行\t字下げ",
                "復帰\r改行",
                "鈴\u0007と\uFFFE",
                "半分\uD842だけ",
                "半分\uDFB7だけ",
                "_x0041_ と _x004",
                "=1+1");
        XSSFSheet sheet = written(
                        SheetWriter.MOST_ROWS,
                        texts.stream().map(text -> new Object[] {text, null}).toList())
                .getSheetAt(0);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("文 \"a\"");
        for (int i = 0; i < texts.size(); i++) {
            assertThat(sheet.getRow(i + 1).getCell(0).getStringCellValue()).isEqualTo(texts.get(i));
        }
    }

    @Test
    void cutsTextsThatNoCellHoldsBetweenCharacters() throws IOException {
        String almost = "あ".repeat(32_766);
        Cell cell = written(SheetWriter.MOST_ROWS, List.<Object[]>of(new Object[] {almost + "😀い", 1}))
                .getSheetAt(0)
                .getRow(1)
                .getCell(0);
        assertThat(cell.getStringCellValue()).isEqualTo(almost);
    }

    @Test
    void tellsNumbersBeyondWhatSpreadsheetsKeepAsTexts() throws IOException {
        XSSFSheet sheet = written(
                        SheetWriter.MOST_ROWS,
                        List.of(new Object[] {"a", 999_999_999_999_999L}, new Object[] {"b", 1_234_567_890_123_456L}))
                .getSheetAt(0);
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(999_999_999_999_999d);
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("1234567890123456");
    }

    @Test
    void goesOnOnFurtherSheetsWhoseNamesAreAllDifferent() throws IOException {
        XSSFWorkbook workbook = written(3, lines(5));
        List<String> names = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        assertThat(names).hasSize(6).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
        assertThat(names.get(1)).endsWith(" (2)");
        for (int first : new int[] {0, 3}) {
            assertThat(workbook.getSheetAt(first + 2).getLastRowNum()).isEqualTo(1);
            assertThat(workbook.getSheetAt(first + 2).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(5);
            assertThat(workbook.getSheetAt(first + 2).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("数");
        }
    }

    @Test
    void sendsLinesBeforeAllOfThemAreThere() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxStream workbook = new XlsxStream(out);
        int before = out.size();
        assertThat(before).as("begins at once").isPositive();
        new SheetWriter(TABLE, SheetWriter.MOST_ROWS, () -> workbook.sheet("回答", 1)).write(lines(20_000));
        assertThat(out.size()).isGreaterThan(before + 10_000);
    }

    /** The table twice: once as it comes, once put aside. */
    private static XSSFWorkbook written(int mostRows, List<Object[]> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxStream workbook = new XlsxStream(out);
        List<Spool> spools = new ArrayList<>();
        int[] sheets = new int[1];
        SheetWriter direct = new SheetWriter(TABLE, mostRows, () -> workbook.sheet(TABLE.title(), ++sheets[0]));
        SheetWriter aside = new SheetWriter(TABLE, mostRows, () -> {
            spools.add(Spool.open());
            return spools.get(spools.size() - 1).out();
        });
        direct.write(lines);
        aside.write(lines);
        direct.end();
        aside.end();
        for (Spool spool : spools) {
            spool.copyTo(workbook.sheet(TABLE.title(), 1));
            spool.close();
        }
        workbook.finish();
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<Object[]> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Object[] {"行 " + n * 7919 % 104_729, n})
                .toList();
    }
}
