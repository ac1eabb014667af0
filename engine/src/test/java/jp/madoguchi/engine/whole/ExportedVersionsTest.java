package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Residents;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that were answered with older versions of a form lose nothing when they come out. */
class ExportedVersionsTest extends StaffApi {

    private static final MunicipalityId CHANGED = new MunicipalityId("changed");
    private static final String CITY = "/api/municipalities/changed";
    private static final String ANSWERS = CITY + "/packages/survey/answers";
    private static boolean filled;

    private static final String MANIFEST = """
            {"id":"survey","version":"%s","title":"調査","summary":"s","licence":"CC-BY-4.0","author":"試験市",
             "procedures":[{"id":"entry","title":"回答","kind":"survey","form":"%s","department":"企画課",
               "states":[{"id":"submitted","title":"%s"}]}],
             "entryPoints":[{"procedure":"entry","words":["調査"]}]}""";
    private static final String FIRST = """
            {"id":"opinion","title":"意見","questions":[
              {"id":"name","kind":"text","title":"お名前","personal":true},
              {"id":"area","kind":"text","title":"地区"},
              {"id":"way","kind":"choice","title":"交通","options":[{"value":"bus","title":"バス"},{"value":"tram","title":"市電"}]},
              {"id":"trip","kind":"group","title":"外出","itemTitle":"外出","questions":[
                {"id":"place","kind":"text","title":"行き先"},{"id":"cost","kind":"yen","title":"運賃"}]},
              {"id":"fax","kind":"text","title":"ファクス"}]}""";
    private static final String SECOND = """
            {"id":"view","title":"意見","questions":[
              {"id":"area","kind":"text","title":"お住まいの地区"},
              {"id":"name","kind":"person-name","title":"氏名"},
              {"id":"way","kind":"choice","title":"交通","options":[{"value":"bus","title":"路線バス"}]},
              {"id":"trip","kind":"group","title":"外出","itemTitle":"外出","questions":[
                {"id":"place","kind":"text","title":"行き先"},{"id":"minutes","kind":"integer","title":"分"}]},
              {"id":"age","kind":"integer","title":"年齢"}]}""";

    @BeforeEach
    void fill() throws IOException {
        if (filled) {
            return;
        }
        assertThat(engine.put(CITY, "{\"name\":\"変更市\"}").status()).isEqualTo(200);
        publish("1.0.0", "opinion", "受付", FIRST);
        submit(
                "1.0.0",
                Map.of(
                        "name", "山口 花子",
                        "area", "湯田",
                        "way", "tram",
                        "trip", List.of(Map.of("place", "市役所", "cost", 210)),
                        "fax", "083-000-0000"));
        publish("2.0.0", "view", "受付済み", SECOND);
        submit(
                "2.0.0",
                Map.of(
                        "name",
                        Map.of("name", "中村 次郎"),
                        "area",
                        "大内",
                        "way",
                        "bus",
                        "trip",
                        List.of(Map.of("place", "病院", "minutes", 40)),
                        "age",
                        71));
        filled = true;
    }

    private void publish(String version, String form, String state, String json) throws IOException {
        byte[] zip = zip(Map.of(
                "package.json",
                utf8(MANIFEST.formatted(version, form, state)),
                "forms/" + form + ".form.json",
                utf8(json)));
        assertThat(engine.postZip(CITY + "/packages", zip).status()).isEqualTo(201);
        assertThat(engine.post(CITY + "/packages/survey/versions/" + version + "/publish", "{}")
                        .status())
                .isEqualTo(200);
    }

    private void submit(String version, Map<String, Object> answers) {
        new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> engine.bean(Cases.class)
                        .submit(
                                engine.bean(Residents.class).arrive(CHANGED, "webchat", "desk", "R" + version),
                                new PackageVersion("survey", version),
                                "entry",
                                new Answers(answers)));
    }

    @Test
    void putsTheColumnsOfOlderVersionsBehindThoseOfThePublishedOne() {
        List<String> lines = lines("?personal=true&columns=state,area,name,way,age,fax");
        assertThat(lines)
                .containsExactly(
                        "\uFEFF状態,お住まいの地区,氏名,お名前,交通,年齢,ファクス",
                        "受付済み,湯田,,山口 花子,市電,,083-000-0000",
                        "受付済み,大内,中村 次郎,,路線バス,71,");
        assertThat(lines("?personal=true").get(0)).isEqualTo("\uFEFF受付番号,状態,受付日時,お住まいの地区,氏名,交通,外出,年齢,お名前,ファクス");
        assertThat(lines("?personal=true&version=1.0.0").get(0))
                .isEqualTo("\uFEFF受付番号,状態,受付日時,お名前,地区,交通,外出,ファクス,氏名,年齢");
    }

    @Test
    void joinsTheColumnsOfItemsToo() throws IOException {
        List<String> lines = lines("?group=trip&headings=id&columns=item,place,minutes,cost");
        assertThat(lines).containsExactly("\uFEFFitem,place,minutes,cost", "1,市役所,,210", "1,病院,40,");
        assertThat(lines("?columns=area,trip")).contains("湯田,1. 行き先：市役所、運賃：210円", "大内,1. 行き先：病院、分：40");
        byte[] xlsx = engine.bytes(ANSWERS + ".xlsx").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getSheet("外出").getRow(1).getCell(4).getNumericCellValue())
                    .isEqualTo(210);
        }
    }

    @Test
    void keepsInWhatWasPersonalInAnyVersion() {
        assertThat(lines(""))
                .hasSize(3)
                .noneMatch(line -> line.contains("花子") || line.contains("次郎") || line.contains("氏名"));
    }

    @Test
    void namesNoColumnsOfVersionsWithoutCasesInTheSelection() {
        assertThat(lines("?personal=true&to=2000-01-01")).containsExactly("\uFEFF受付番号,状態,受付日時,お住まいの地区,氏名,交通,外出,年齢");
    }

    private List<String> lines(String query) {
        HttpResponse<byte[]> csv = engine.bytes(ANSWERS + ".csv" + query);
        String text = new String(csv.body(), StandardCharsets.UTF_8);
        assertThat(csv.statusCode()).as(text).isEqualTo(200);
        return text.lines().toList();
    }
}
