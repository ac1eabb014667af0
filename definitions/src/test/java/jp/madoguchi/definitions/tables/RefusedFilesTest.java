package jp.madoguchi.definitions.tables;

import static jp.madoguchi.definitions.tables.TableFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFilesTest {

    @TempDir
    private Path folder;

    private TableFixture files;

    @BeforeEach
    void prepare() {
        files = new TableFixture(folder);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refusal(files.bytes(new byte[0])).ja()).contains("空です");
    }

    @Test
    void refusesAnOldWorkbookWhateverItIsNamed() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(old);
        }
        assertThat(refusal(files.bytes(old.toByteArray())).ja()).contains(".xls", "保存し直して");
    }

    @Test
    void refusesAWorkbookUnderAPassword() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.writeFilesystem(locked);
        }
        assertThat(refusal(files.bytes(locked.toByteArray())).ja()).contains("パスワード");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(refusal(files.text("%PDF-1.7\n", StandardCharsets.US_ASCII)).ja())
                .contains("PDF");
        assertThat(refusal(files.text("\uFEFF<html><table>", StandardCharsets.UTF_8))
                        .ja())
                .contains("HTML");
        assertThat(refusal(files.text("<?xml version='1.0'?><Workbook/>", StandardCharsets.UTF_8))
                        .ja())
                .contains("XML");
        assertThat(refusal(files.bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}))
                        .ja())
                .contains("文字のファイルでも");
        assertThat(refusal(files.zip(Map.of("a.txt", "x"))).ja()).contains("zip");
        assertThat(refusal(
                                files.zip(
                                        Map.of(
                                                "_rels/.rels",
                                                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></Relationships>")))
                        .ja())
                .contains("Word");
    }

    @Test
    void refusesFormulasWithTheirAddress() {
        TableRefused refused = refusal(files.workbook(
                workbook -> workbook.createSheet("表").createRow(1).createCell(2).setCellFormula("1+1")));
        assertThat(refused.place()).isEqualTo(new TableRefused.Place("表", 2, "C"));
        assertThat(refused.ja()).startsWith("表!C2 に数式");
    }

    @Test
    void refusesMergedCellsWithTheirRange() {
        TableRefused refused = refusal(files.workbook(
                workbook -> workbook.createSheet("表").addMergedRegion(new CellRangeAddress(1, 2, 0, 1))));
        assertThat(refused.ja()).startsWith("表!A2:B3 ");
        assertThat(refused.place().cell()).isEqualTo("A2");
    }

    @Test
    void refusesBrokenXmlAndBrokenZips() throws IOException {
        assertThat(refusal(files.rawWorkbook("<sheetData><row></sheetData>", Map.of()))
                        .ja())
                .contains("xl/worksheets/sheet1.xml");
        assertThat(refusal(files.rawWorkbook("<sheetData><row><c t='s'><v>7</v></c></row></sheetData>", Map.of()))
                        .ja())
                .contains("壊れて");
        byte[] whole = Files.readAllBytes(files.rawWorkbook("<sheetData/>", Map.of()));
        assertThat(refusal(files.bytes(Arrays.copyOf(whole, whole.length / 2))).ja())
                .contains("壊れて");
    }

    @Test
    void refusesADoctype() {
        TableRefused refused = refusal(files.rawWorkbook(
                "",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sst><si><t>&x;</t></si></sst>")));
        assertThat(refused.ja()).contains("DOCTYPE");
    }

    @Test
    void refusesTooManySheets() {
        TableRefused refused = refusal(files.workbook(workbook -> {
            for (int i = 0; i < 101; i++) {
                workbook.createSheet();
            }
        }));
        assertThat(refused.ja()).contains("100 枚");
    }

    private static TableRefused refusal(Path file) {
        return catchThrowableOfType(TableRefused.class, () -> texts(file));
    }
}
