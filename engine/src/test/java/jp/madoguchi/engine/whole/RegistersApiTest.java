package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Importing registers over the API. */
class RegistersApiTest extends StaffApi {

    private static final String ROWS = CITY + "/registers/eligible/rows";
    private static final String THREE = """
            お知らせ番号,生年月日,氏名,支給額,地区
            1,平成2年4月1日,山口 花子,"50,000",大内
            000002,1985/12/03,舞鶴 太郎,30000,大内
            000003,S60.1.5,東　京子,,宮野
            """;

    @BeforeEach
    void installOnce() {
        if (!engine.get(CITY + "/packages").body().contains("\"list\"")) {
            assertThat(engine.postZip(CITY + "/packages", StartedEngine.zip("list"))
                            .status())
                    .isEqualTo(201);
        }
        post("mode=replace", THREE);
    }

    private Answer post(String query, String csv) {
        return post(query, csv.getBytes(StandardCharsets.UTF_8));
    }

    private Answer post(String query, byte[] body) {
        return engine.api("POST", ROWS + "?" + query, "text/csv", body);
    }

    private JsonNode rows() {
        return engine.get(ROWS).json();
    }

    private static void expectCounts(Answer answer, String counts) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode json = answer.json();
        StringBuilder found = new StringBuilder();
        for (String name : new String[] {"added", "updated", "removed", "unchanged", "skipped", "total"}) {
            found.append(json.path(name).asInt()).append(' ');
        }
        assertThat(found.toString().strip()).isEqualTo(counts);
    }

    @Test
    void replacesAddsAndUpdatesByKey() {
        expectCounts(post("mode=replace", THREE), "0 0 0 3 0 3");
        expectCounts(post("mode=update", "通知番号,生年月日,氏名\n2,1985-12-03,舞鶴 次郎\n4,2000-01-01,新\n"), "1 1 0 0 0 4");
        expectCounts(post("mode=add", "通知番号,生年月日,氏名\n5,2000-01-01,五\n"), "1 0 0 0 0 5");
        Answer taken = post("mode=add", "通知番号,生年月日,氏名\n5,2000-01-01,別人\n");
        expectProblem(422, taken);
        assertThat(taken.json().path("errors").path(0).path("row").asInt()).isEqualTo(2);
        expectCounts(post("mode=replace", THREE), "0 1 2 2 0 3");
    }

    private Answer find(String where) {
        return engine.get(ROWS + "?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8));
    }

    @Test
    void findsRowsByTheirKeyHoweverItIsWritten() {
        JsonNode found = find("{\"notice\": \"２\", \"born\": \"昭和60年12月3日\"}").json();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("name").asString()).isEqualTo("舞鶴 太郎");
        assertThat(find("{\"notice\": \"2\", \"born\": \"1990-04-01\"}")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void findsRowsByTheBeginningOfASearchableColumn() {
        assertThat(find("{\"ward\": \"大\"}").json().path("total").asInt()).isEqualTo(2);
        assertThat(engine.get(CITY + "/registers/eligible")
                        .json()
                        .path("findable")
                        .toString())
                .contains("[\"notice\",\"born\"]", "[\"ward\"]");
    }

    @Test
    void refusesToFindRowsByWhatIsNotKeptToBeFound() {
        expectProblem(400, find("{\"name\": \"舞鶴 太郎\"}"));
        expectProblem(400, find("{\"notice\": null}"));
        expectProblem(400, find("notice=2"));
    }

    @Test
    void readsDatesOfBothCalendarsAndKeepsLeadingZeros() {
        JsonNode first = rows().path("items").path(0);
        assertThat(first.path("notice").asString()).isEqualTo("000001");
        assertThat(first.path("born").asString()).isEqualTo("1990-04-01");
        assertThat(first.path("amount").asInt()).isEqualTo(50_000);
        assertThat(rows().path("items").path(2).path("born").asString()).isEqualTo("1985-01-05");
        assertThat(rows().path("items").path(2).path("amount").isNull()).isTrue();
    }

    @Test
    void takesWindows31jAsCurlSendsItAndExcel() throws IOException {
        expectCounts(
                engine.api("POST", ROWS + "?mode=replace", FORM, THREE.getBytes(Charset.forName("windows-31j"))),
                "0 0 0 3 0 3");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("名簿");
            XSSFRow head = sheet.createRow(0);
            head.createCell(0).setCellValue("通知番号");
            head.createCell(1).setCellValue("生年月日");
            head.createCell(2).setCellValue("氏名");
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue(7);
            row.createCell(1).setCellValue("令和元年5月1日");
            row.createCell(2).setCellValue("七");
            workbook.write(bytes);
        }
        expectCounts(post("mode=update", bytes.toByteArray()), "1 0 0 0 0 4");
        expectCounts(
                post("mode=update&preview=true", bytes.toByteArray())
                        .json()
                        .path("counts")
                        .toString(),
                "0 0 0 1 0 4");
    }

    private static void expectCounts(String json, String counts) {
        expectCounts(new Answer(200, json, ""), counts);
    }

    @Test
    void listsEveryErrorWithItsRowAndColumnAndImportsNothing() {
        Answer answer = post(
                "mode=replace",
                "通知番号,生年月日,氏名,支給額\n8,2000-13-01,八,多い\n,2000-01-01,九,1\n8,4月1日,十,1\n9,2000-01-02,\n9,2000-01-02,a,1\n9,2000-01-02,b,1\n");
        expectProblem(422, answer);
        StringBuilder places = new StringBuilder();
        answer.json().path("errors").forEach(error -> {
            places.append(error.path("row").asInt())
                    .append(error.path("column").asString())
                    .append(' ');
            assertThat(error.path("message").asString()).isNotBlank();
            assertThat(error.path("messageEn").asString()).isNotBlank();
        });
        assertThat(places.toString().strip()).isEqualTo("2生年月日 2支給額 3通知番号 4生年月日 5氏名 7");
        assertThat(answer.json().path("errorCount").asInt()).isEqualTo(6);
        assertThat(rows().path("total").asInt()).isEqualTo(3);
        expectCounts(post("mode=update&skipErrors=true", "通知番号,生年月日,氏名\n8,いつか,八\n9,2000-01-02,九\n"), "1 0 0 0 1 4");
    }

    @Test
    void previewsWithoutStoringAndMapsUnknownHeadings() {
        String csv = "番号,誕生日,氏名,メモ\n11,2000-01-01,十一,x\n";
        JsonNode preview = post("mode=update&preview=true", csv).json();
        assertThat(preview.path("headings").path(3).path("column").asString()).isEmpty();
        assertThat(preview.path("errorCount").asInt()).isEqualTo(2);
        assertThat(preview.path("errors").path(0).path("message").asString()).contains("通知番号");
        String mapping = URLEncoder.encode("{\"番号\":\"notice\",\"誕生日\":\"born\"}", StandardCharsets.UTF_8);
        JsonNode mapped =
                post("mode=update&preview=true&mapping=" + mapping, csv).json();
        assertThat(mapped.path("errorCount").asInt()).isZero();
        assertThat(mapped.path("rows").path(0).path("born").asString()).isEqualTo("2000-01-01");
        assertThat(rows().path("total").asInt()).isEqualTo(3);
        expectCounts(post("mode=update&mapping=" + mapping, csv), "1 0 0 0 0 4");
    }

    @Test
    void keepsFormerVersionsAndGoesBackToThem() {
        int before = engine.get(CITY + "/registers/eligible")
                .json()
                .path("register")
                .path("version")
                .asInt();
        expectCounts(post("mode=replace", "通知番号,生年月日,氏名\n1,1990-04-01,別名\n"), "0 1 2 0 0 1");
        Answer restored = engine.post(CITY + "/registers/eligible/versions/" + before + "/restore", "");
        expectCounts(restored, "3 0 1 0 0 3");
        assertThat(rows().toString()).contains("舞鶴 太郎", "山口 花子").doesNotContain("別名");
        JsonNode versions = engine.get(CITY + "/registers/eligible/versions").json();
        assertThat(versions.path(0).path("version").asInt()).isEqualTo(before + 2);
        assertThat(versions.path(0).path("source").asString()).isEqualTo("version " + before);
        expectProblem(409, engine.post(CITY + "/registers/eligible/versions/9999/restore", ""));
    }

    @Test
    void refusesFilesThatAreNoTableWithOneSentence() {
        Answer answer = post("mode=replace", "%PDF-1.7 ...");
        expectProblem(422, answer);
        assertThat(answer.json().path("errors").size()).isEqualTo(1);
        expectProblem(422, post("mode=replace", ""));
        expectProblem(400, post("mode=destroy", THREE));
        expectProblem(404, engine.api("POST", CITY + "/registers/nothing/rows", "text/csv", new byte[1]));
        assertThat(rows().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void keepsNothingPersonalReadableInTheDatabase() {
        JdbcTemplate jdbc = engine.bean(JdbcTemplate.class);
        for (Map<String, Object> row : jdbc.queryForList("select * from register_row")) {
            byte[] content = (byte[]) row.get("content");
            assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("花子", "1990");
        }
        assertThat(jdbc.queryForList("select entry_value from register_entry", String.class))
                .contains("大内")
                .noneMatch(value -> value.contains("花") || value.contains("1990"));
    }
}
