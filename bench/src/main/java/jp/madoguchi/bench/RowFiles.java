package jp.madoguchi.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A list of eligible people as a city would have it, every row another: as CSV, and as a workbook with shared texts. */
final class RowFiles {

    private static final String[] FAMILIES = {"山口", "舞鶴", "佐藤", "鈴木", "髙橋", "田中", "伊藤", "渡邉"};
    private static final String[] GIVEN = {"花子", "太郎", "京子", "一郎", "美咲", "健", "結衣", "大輔"};
    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);
    private static final long EXCEL_FIRST = LocalDate.of(1899, 12, 30).toEpochDay();

    private RowFiles() {}

    private record Row(String notice, LocalDate born, String name, String kana, int amount) {}

    private static Row row(Random random, int number) {
        int family = random.nextInt(FAMILIES.length);
        int given = random.nextInt(GIVEN.length);
        return new Row(
                "%08d".formatted(number),
                FIRST.plusDays(random.nextInt(30_000)),
                FAMILIES[family] + "　" + GIVEN[given] + number,
                "ヤマグチ ハナコ",
                10_000 + random.nextInt(90_000));
    }

    static Path csv(int rows) throws IOException {
        Random random = new Random(1);
        Path file = Files.createTempFile("rows", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("通知番号,生年月日,氏名,フリガナ,支給額\r\n");
            for (int i = 0; i < rows; i++) {
                Row row = row(random, i);
                out.write(row.notice + "," + row.born + "," + row.name + "," + row.kana + "," + row.amount + "\r\n");
            }
        }
        return file;
    }

    static Path xlsx(int rows) throws IOException {
        Path file = Files.createTempFile("rows", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            relationships(zip, "_rels/.rels", "officeDocument:xl/workbook.xml");
            text(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='urn:r'><sheets><sheet name='名簿' sheetId='1' r:id='r0'/></sheets></workbook>");
            relationships(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "worksheet:worksheets/sheet1.xml",
                    "sharedStrings:sharedStrings.xml",
                    "styles:styles.xml");
            text(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
            Random texts = new Random(1);
            part(zip, "xl/sharedStrings.xml", "<sst>", "</sst>", rows, i -> sharedTexts(row(texts, i)));
            Random cells = new Random(1);
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData><row>" + inline("通知番号") + inline("生年月日") + inline("氏名") + inline("フリガナ")
                            + inline("支給額") + "</row>",
                    "</sheetData></worksheet>",
                    rows,
                    i -> cells(row(cells, i), i));
        }
        return file;
    }

    private static String sharedTexts(Row row) {
        return "<si><t>" + row.notice + "</t></si><si><t>" + row.name + "</t></si><si><t>" + row.kana + "</t></si>";
    }

    private static String cells(Row row, int number) {
        long serial = row.born.toEpochDay() - EXCEL_FIRST;
        return "<row>" + shared(3 * number) + "<c s='1'><v>" + serial + "</v></c>" + shared(3 * number + 1)
                + shared(3 * number + 2) + "<c><v>" + row.amount + "</v></c></row>";
    }

    private static String shared(int index) {
        return "<c t='s'><v>" + index + "</v></c>";
    }

    private static String inline(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static void relationships(ZipOutputStream zip, String name, String... targets) throws IOException {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < targets.length; i++) {
            String[] parts = targets[i].split(":", 2);
            xml.append("<Relationship Id='r%d' Type='urn:/%s' Target='%s'/>".formatted(i, parts[0], parts[1]));
        }
        text(zip, name, xml.append("</Relationships>").toString());
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        part(zip, name, text, "", 0, i -> "");
    }

    private static void part(
            ZipOutputStream zip, String name, String before, String after, int rows, IntFunction<String> row)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(before.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < rows; i++) {
            write(zip, row.apply(i));
        }
        zip.write(after.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
