package jp.madoguchi.definitions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** XLSForms as others write them. */
class XlsFormTest {

    @TempDir
    Path folder;

    @Test
    void readsSurveyChoicesAndSettingsOfAWorkbook() throws IOException {
        Workbook book = new Workbook()
                .sheet("survey")
                .row(
                        "type",
                        "name",
                        "label",
                        "label::English (en)",
                        "hint",
                        "required",
                        "relevant",
                        "constraint",
                        "constraint_message",
                        "calculation",
                        "default",
                        "appearance",
                        "parameters",
                        "choice_filter",
                        "repeat_count")
                .row("start", "start")
                .row("today", "today")
                .row("text", "Full-Name", "お名前", "Name", "漢字で", "yes")
                .row("integer", "age", "年齢", "Age", "", "true()", "", ". >= 0 and . <= 120", "0から120まで")
                .row("select_one region", "region", "地域", "Region", "", "yes")
                .row(
                        "select_one town or_other",
                        "town",
                        "町",
                        "Town",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "r = ${region}")
                .row("select_multiple topic", "topics", "話題", "", "", "", "${age} > 18 and not(${region} = 'north')")
                .row(
                        "text",
                        "why",
                        "理由",
                        "",
                        "",
                        "",
                        "selected(${topics}, 'waste') or count-selected(${topics}) > 2",
                        "",
                        "",
                        "",
                        "なし",
                        "multiline")
                .row("begin_group", "visit", "来庁", "", "", "", "${region} != ''")
                .row("date", "day", "日", "", "", "", "", ". >= today() and . <= today() + 30")
                .row("range", "score", "点", "", "", "", "", "", "", "", "", "", "start=1 end=5 step=1")
                .row("end_group")
                .row("begin_repeat", "child", "子ども", "", "", "", "", "", "", "", "", "", "", "", "2")
                .row("text", "child_name", "名前")
                .row("end_repeat")
                .row(
                        "calculate",
                        "label_text",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "concat(${Full-Name}, ' さん ', if(${age} >= 20, '成人', '未成年'))")
                .row("note", "bye", "${label_text} ありがとう")
                .row("acknowledge", "ok", "同意します", "", "", "yes")
                .row("geopoint", "spot", "場所")
                .row("image", "photo", "写真")
                .row("dateTime", "when", "日時")
                .row("hidden", "internal", "内部")
                .row("barcode", "code", "バーコード")
                .sheet("choices")
                .row("list_name", "name", "label", "label::English (en)", "r")
                .row("region", "north", "北", "North")
                .row("region", "south", "南", "South")
                .row("town", "a", "甲", "A", "north")
                .row("town", "b", "乙", "B", "south")
                .row("topic", "waste", "ごみ")
                .row("topic", "water", "水")
                .sheet("settings")
                .row("form_title", "form_id", "version")
                .row("アンケート", "My_Survey", 3);
        JsonNode form = book.converted(folder);
        assertThat(form.path("id").asString()).isEqualTo("my-Survey");
        assertThat(form.path("title").asString()).isEqualTo("アンケート");
        assertThat(question(form, "full_Name").at("/title/en").asString()).isEqualTo("Name");
        assertThat(question(form, "full_Name").path("required").asBoolean()).isTrue();
        assertThat(question(form, "age").at("/rules/0/must").asString()).isEqualTo("age >= 0 and age <= 120");
        assertThat(question(form, "town").at("/options/1/visibleWhen").asString())
                .isEqualTo("\"south\" = region");
        assertThat(question(form, "town").at("/options/2/value").asString()).isEqualTo("other");
        assertThat(question(form, "town_other").path("visibleWhen").asString()).isEqualTo("town = \"other\"");
        assertThat(question(form, "topics").path("visibleWhen").asString())
                .isEqualTo("age > 18 and not(region = \"north\")");
        assertThat(question(form, "why").path("kind").asString()).isEqualTo("paragraph");
        assertThat(question(form, "why").path("visibleWhen").asString())
                .isEqualTo("list contains(topics, \"waste\") or count(topics) > 2");
        assertThat(question(form, "why").path("prefill").asString()).isEqualTo("\"なし\"");
        assertThat(question(form, "visit_group").path("kind").asString()).isEqualTo("section");
        assertThat(question(form, "day").path("visibleWhen").asString()).isEqualTo("region != null");
        assertThat(question(form, "day").at("/rules/0/must").asString())
                .isEqualTo("day >= today() and day <= (today() + duration(\"P30D\"))");
        assertThat(question(form, "score").path("max").asInt()).isEqualTo(5);
        assertThat(question(form, "child").at("/questions/0/id").asString()).isEqualTo("child_name");
        assertThat(question(form, "child").path("min").asInt()).isEqualTo(2);
        assertThat(question(form, "label_text").path("value").asString())
                .isEqualTo("full_Name + \" さん \" + string((if age >= 20 then \"成人\" else \"未成年\"))");
        assertThat(question(form, "bye").path("text").asString()).isEqualTo("{{label_text}} ありがとう");
        assertThat(question(form, "ok").path("kind").asString()).isEqualTo("consent");
        assertThat(question(form, "internal").path("staffOnly").asBoolean()).isTrue();
    }

    @Test
    void namesEveryCellThatCannotBeSaidHere() throws IOException {
        Workbook book = new Workbook()
                .sheet("survey")
                .row("type", "name", "label", "relevant", "calculation", "required")
                .row("text", "a", "A", "pulldata('x', 'y', 'z', ${a})")
                .row("audio", "b", "B")
                .row("select_one nolist", "c", "C")
                .row("text", "d", "こんにちは ${a}")
                .row("text", "e", "E", "${nothing} = 1")
                .row("calculate", "f", "F", "", "1 +")
                .row("text", "g", "G", "", "", "${a} = 1")
                .row("begin_group", "h", "H");
        assertThat(book.refused(folder))
                .extracting(SheetError::cell)
                .containsExactlyInAnyOrder("D2", "A3", "A4", "C5", "D6", "E7", "F8", "A9");
        assertThat(book.refused(folder)).allSatisfy(error -> {
            assertThat(error.sheet()).isEqualTo("survey");
            assertThat(error.ja()).isNotBlank();
            assertThat(error.en()).isNotBlank();
        });
    }

    private static JsonNode question(JsonNode form, String id) {
        return form.path("questions")
                .valueStream()
                .filter(question -> question.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question " + id + " in " + form));
    }
}
