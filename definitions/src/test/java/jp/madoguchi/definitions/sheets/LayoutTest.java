package jp.madoguchi.definitions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.sheets.layout.KindNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Japanese layout as people fill it in. */
class LayoutTest {

    @TempDir
    Path folder;

    @Test
    void takesWhatPeopleTypeInAnyOrderAndWidth() throws IOException {
        JsonNode form = new Workbook()
                .sheet("設問")
                .row("市民アンケート（担当：広報課）")
                .row()
                .row("必 須", "種類", "設問", "設問（ｅｎ）", "選択肢", "最小", "最大", "条件１", "条件のメッセージ")
                .row("はい", "ひとつ選ぶ", "利用しますか", "Do you?", "yes=する、no=しない", "", "", "", "")
                .row("", "", "", "", "", "", "", "", "")
                .row(1, "ｉｎｔｅｇｅｒ", "人数", "", "", "１", 20, "q2 > 0", "1人以上です")
                .row(true, "複数選択", "好きな色", "", "赤\n青\n黄", "", "２")
                .row("×", "日付", "来る日", "", "", LocalDate.of(2026, 4, 1), "2027/3/31")
                .converted(folder);
        assertThat(form).isEqualTo(json("""
                                {"id": "form", "title": "無題のフォーム", "questions": [
                                  {"id": "q1", "kind": "choice", "required": true, "title": {"ja": "利用しますか", "en": "Do you?"},
                                   "options": [{"value": "yes", "title": "する"}, {"value": "no", "title": "しない"}]},
                                  {"id": "q2", "kind": "integer", "required": true, "title": "人数", "min": 1, "max": 20,
                                   "rules": [{"must": "q2 > 0", "message": "1人以上です"}]},
                                  {"id": "q3", "kind": "choices", "required": true, "title": "好きな色", "max": 2,
                                   "options": [{"value": "赤", "title": "赤"}, {"value": "青", "title": "青"}, {"value": "黄", "title": "黄"}]},
                                  {"id": "q4", "kind": "date", "required": false, "title": "来る日",
                                   "min": "date(\\"2026-04-01\\")", "max": "date(\\"2027-03-31\\")"}]}
                                """));
    }

    @Test
    void takesPlainCsvInWindows31j() throws IOException {
        Path file = folder.resolve("plain.csv");
        Files.write(file, "設問,種類\nお名前,氏名\n".getBytes(Charset.forName("windows-31j")));
        assertThat(FormSheets.read(file)).isInstanceOf(Conversion.Converted.class);
    }

    @Test
    void listsEveryErrorWithItsCell() throws IOException {
        List<SheetError> errors = new Workbook()
                .sheet("設問")
                .row("設問ID", "設問", "種類", "必順", "選択肢", "最小", "条件", "条件のメッセージ", "繰り返し", "表示条件")
                .row("a", "あ", "ひとつ選ぶ", "", "iro", "", "", "", "", "")
                .row("b", "", "日付", "", "", "", "", "", "", "")
                .row("c", "う", "複数行の文", "", "", "たくさん", "", "", "", "")
                .row("d", "え", "整数", "", "", "", "d > 1", "", "", "")
                .row("e", "お", "整数", "", "", "", "", "", "family", "")
                .row("f", "か", "", "", "", "", "", "", "", "")
                .sheet("選択肢")
                .row("リスト名", "値", "題名")
                .row("color", "red", "赤")
                .row("color", "blue", "")
                .sheet("設定")
                .row("項目", "値")
                .row("題名", "試験")
                .row("完了のぶん", "終わり")
                .refused(folder);
        assertThat(errors)
                .extracting(error -> error.sheet() + "!" + error.cell())
                .containsExactlyInAnyOrder(
                        "設問!D1", "設問!E2", "設問!B3", "設問!F4", "設問!G5", "設問!I6", "設問!C7", "選択肢!A3", "設定!A3");
        assertThat(errors).anySatisfy(error -> assertThat(error.ja()).contains("「必須」ではありませんか"));
    }

    @Test
    void pointsToTheCellOfWhatTheChecksOfFormsFind() throws IOException {
        List<SheetError> errors = new Workbook()
                .sheet("設問")
                .row("設問ID", "設問", "種類", "表示条件", "最小", "最大", "条件", "条件のメッセージ")
                .row("a", "あ", "整数", "bb = 1", 5, 3, "", "")
                .row("B B", "い", "整数", "", "", "", "", "")
                .refused(folder);
        assertThat(errors).extracting(SheetError::cell).containsExactly("A3");
        errors = new Workbook()
                .sheet("設問")
                .row("設問ID", "設問", "種類", "表示条件", "最小", "最大", "条件", "条件のメッセージ")
                .row("a", "あ", "整数", "bb = 1", 5, 3, "a >", "だめ")
                .row("b", "い", "整数")
                .refused(folder);
        assertThat(errors).extracting(SheetError::cell).contains("D2", "E2", "G2");
    }

    @Test
    void hasAJapaneseNameForEveryKindAndReadsItBack() throws IOException {
        assertThat(KindNames.all())
                .hasSameSizeAs(QuestionKind.class.getPermittedSubclasses())
                .allSatisfy((kind, name) -> assertThat(name).isNotEqualTo(kind));
        assertThat(KindNames.inOrder()).doesNotHaveDuplicates();
    }

    @Test
    void takesTheTemplateAsItIs() throws IOException {
        Path file = Files.write(folder.resolve("template"), FormSheets.template());
        assertThat(FormSheets.read(file)).isInstanceOf(Conversion.Converted.class);
        JsonNode form = ((Conversion.Converted) FormSheets.read(file)).form();
        assertThat(form.findValuesAsString("kind"))
                .as("an example of every kind")
                .containsAll(KindNames.all().keySet());
    }

    @Test
    void keepsNoFormulaInCsv() {
        JsonNode form = json(
                "{\"id\":\"f\",\"title\":\"=1+1\",\"questions\":[{\"id\":\"a\",\"kind\":\"text\",\"title\":\"@x\",\"help\":\"-5\"}]}");
        String csv = new String(FormSheets.csv(form), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1", "'@x", "'-5").doesNotContain(",=", ",@", ",-");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
