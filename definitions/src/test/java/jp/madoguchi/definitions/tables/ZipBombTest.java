package jp.madoguchi.definitions.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBombTest {

    private static final int SIZE = 200 << 20;

    @TempDir
    private Path folder;

    @Test
    void refusesAPartThatUnpacksOutOfReason() throws IOException {
        assertThat(refusal("xl/worksheets/sheet1.xml", "<row>" + "<c><v>1</v></c>".repeat(400) + "</row>")
                        .ja())
                .contains("展開した大きさ");
        assertThat(refusal("xl/sharedStrings.xml", "<si><t>a</t></si>").ja()).contains("展開した大きさ");
    }

    @Test
    void refusesOneEndlessTextOrNest() throws IOException {
        assertThat(refusal("xl/worksheets/sheet1.xml", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
                        .ja())
                .contains("展開した大きさ");
        assertThat(refusal("xl/worksheets/sheet1.xml", "<a>").ja()).contains("壊れて");
        assertThat(refusal("xl/_rels/workbook.xml.rels", "<Relationship Id='a' Target='b'/>")
                        .ja())
                .contains("展開した大きさ");
    }

    @Test
    void refusesWhatIsTooLargeEvenWhenItIsPackedHonestly() throws IOException {
        Path file = folder.resolve("large");
        Random random = new Random(1);
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            piece.append(i % 100 == 0 ? "<row>" : "")
                    .append("<c><v>")
                    .append(random.nextInt(1_000_000))
                    .append("</v></c>")
                    .append(i % 100 == 99 ? "</row>" : "");
        }
        write(file, "xl/worksheets/sheet1.xml", piece.toString());
        assertThat(refused(file).ja()).contains("展開した大きさ");
    }

    private TableRefused refusal(String part, String repeated) throws IOException {
        Path file = folder.resolve("bomb" + repeated.hashCode());
        write(file, part, repeated.repeat(Math.max(1, 65_536 / repeated.length())));
        return refused(file);
    }

    private static void write(Path file, String bombed, String piece) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "_rels/.rels", "officeDocument", "xl/workbook.xml");
            text(zip, "xl/workbook.xml", "<workbook><sheets><sheet name='a' id='r1'/></sheets></workbook>");
            if (!bombed.endsWith(".rels")) {
                text(
                        zip,
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='r2' Type='/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
            }
            for (String other : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}) {
                if (!other.equals(bombed)) {
                    text(zip, other, "<x/>");
                }
            }
            zip.putNextEntry(new ZipEntry(bombed));
            zip.write("<x>".getBytes(StandardCharsets.UTF_8));
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < SIZE; written += bytes.length) {
                zip.write(bytes);
            }
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, String name, String type, String target) throws IOException {
        text(
                zip,
                name,
                "<Relationships><Relationship Id='r1' Type='/" + type + "' Target='" + target + "'/></Relationships>");
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static TableRefused refused(Path file) {
        return catchThrowableOfType(
                TableRefused.class, () -> TableFile.open(file).read(row -> true));
    }
}
