package jp.madoguchi.definitions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no forms: one clear sentence each. */
class BadFilesTest {

    @TempDir
    Path folder;

    private static Workbook form() {
        return new Workbook().sheet("設問").row("設問ID", "設問", "種類").row("a", "あ", "整数");
    }

    @Test
    void namesTheCellOfAFormulaAndOfMergedCellsAndOfAnErrorValue() throws IOException {
        Workbook formula = form();
        formula.book().getSheetAt(0).getRow(1).getCell(1).setCellFormula("1+1");
        assertOne(formula.refused(folder), "設問", "B2");
        Workbook merged = form().row("b", "い", "整数");
        merged.book().getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
        assertOne(merged.refused(folder), "設問", "B2");
        Workbook failed = form();
        failed.book().getSheetAt(0).getRow(1).getCell(1).setCellErrorValue((byte) 0x17);
        assertOne(failed.refused(folder), "設問", "B2");
    }

    @Test
    void namesEveryFormulaAndEveryMergeOfAllSheets() throws IOException {
        Workbook workbook =
                form().row("b", "い", "整数").sheet("選択肢").row("リスト名", "値").row("l", "v");
        workbook.book().getSheetAt(0).getRow(1).getCell(1).setCellFormula("1+1");
        workbook.book().getSheetAt(0).getRow(2).getCell(0).setCellFormula("2+2");
        workbook.book().getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
        workbook.book().getSheetAt(1).addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
        assertThat(workbook.refused(folder))
                .extracting(error -> error.sheet() + "!" + error.cell())
                .containsExactly("設問!B2", "設問!A3", "設問!B2", "選択肢!A2");
    }

    @Test
    void tellsFiftyFormulasAndHowManyMoreThereAre() throws IOException {
        Workbook workbook = form();
        for (int i = 0; i < 70; i++) {
            workbook.row("q" + i, "問", "整数");
            workbook.book().getSheetAt(0).getRow(i + 2).getCell(1).setCellFormula("1+" + i);
        }
        List<SheetError> errors = workbook.refused(folder);
        assertThat(errors).hasSize(51);
        assertThat(errors.get(49).cell()).isEqualTo("B52");
        assertThat(errors.get(50).ja()).contains("ほかに", "20 か所");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        byte[] utf16 = "設問,種類\nあ,整数\n".getBytes(StandardCharsets.UTF_16);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        for (byte[] bytes : List.of(utf16, old, new byte[0], "%PDF-1.7".getBytes(StandardCharsets.UTF_8))) {
            Path file = Files.write(folder.resolve("bad.xlsx"), bytes);
            assertOne(((Conversion.Refused) FormSheets.read(file)).errors(), "", "");
        }
        assertOne(new Workbook().sheet("Sheet1").row("こんにちは").refused(folder), "", "");
    }

    @Test
    void refusesAZipThatUnpacksToFarMoreThanItIs() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 70; i++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        }
        assertThat(((Conversion.Refused) FormSheets.read(bomb)).errors()).hasSize(1);
    }

    private static void assertOne(List<SheetError> errors, String sheet, String cell) {
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.sheet()).isEqualTo(sheet);
            assertThat(error.cell()).isEqualTo(cell);
            assertThat(error.ja()).endsWith("。");
            assertThat(error.en()).isNotBlank();
        });
    }
}
