package jp.madoguchi.definitions.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes files to read and reads them. */
final class TableFixture {

    private final Path folder;
    private int files;

    TableFixture(Path folder) {
        this.folder = folder;
    }

    Path text(String text, Charset charset) {
        return bytes(text.getBytes(charset));
    }

    Path bytes(byte[] bytes) {
        try {
            return Files.write(newFile(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path newFile() {
        return folder.resolve("file" + ++files);
    }

    /** A workbook made by POI. */
    Path workbook(Consumer<XSSFWorkbook> filling) {
        Path file = newFile();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A workbook made by hand: the inside of {@code <worksheet>}, and other parts to add or to replace. */
    Path rawWorkbook(String worksheet, Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='urn:r'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst/>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet>" + worksheet + "</worksheet>");
        parts.putAll(others);
        return zip(parts);
    }

    Path zip(Map<String, String> parts) {
        Path file = newFile();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static List<TableRow> rows(Path file) throws TableRefused, IOException {
        List<TableRow> rows = new ArrayList<>();
        TableFile.open(file).read(rows::add);
        return rows;
    }

    /** Each row as its number and the texts of its cells. */
    static List<String> texts(Path file) throws TableRefused, IOException {
        return rows(file).stream()
                .map(row -> row.number() + ":"
                        + String.join(
                                "|", row.cells().stream().map(TableCell::text).toList()))
                .toList();
    }
}
