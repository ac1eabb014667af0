package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.vault.Contents;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers to questions of every sort, as they come out. */
class ExportedAnswersTest extends StaffApi {

    private static final MunicipalityId MATSURI = new MunicipalityId("matsuri");
    private static final String CITY = "/api/municipalities/matsuri";
    private static final String ANSWERS = CITY + "/packages/festival/answers";
    private static boolean filled;
    private static String first;

    private static final String MANIFEST = """
            {"id":"festival","version":"1.0.0","title":"祭り","summary":"s","licence":"CC-BY-4.0","author":"試験市",
             "procedures":[{"id":"entry","title":"申込","kind":"survey","form":"entry","department":"観光課",
               "states":[{"id":"submitted","title":"受付済み"}]}],
             "entryPoints":[{"procedure":"entry","words":["祭り"]}]}""";
    private static final String FORM_JSON = """
            {"id":"entry","title":"申込","questions":[
              {"id":"about","kind":"section","title":"見出し"},
              {"id":"team","kind":"text","title":"団体名","required":true},
              {"id":"leader","kind":"person-name","title":"代表者","kana":"katakana","personal":true},
              {"id":"home","kind":"address","title":"住所","personal":true},
              {"id":"people","kind":"integer","title":"人数"},
              {"id":"fee","kind":"yen","title":"参加費"},
              {"id":"born","kind":"date","title":"結成日"},
              {"id":"starts","kind":"time","title":"開始"},
              {"id":"kind","kind":"choice","title":"種目","options":[{"value":"dance","title":"踊り"},{"value":"song","title":"歌"}]},
              {"id":"needs","kind":"choices","title":"備品","options":[{"value":"mic","title":"マイク"},{"value":"lamp","title":"照明"}]},
              {"id":"again","kind":"yes-no","title":"昨年も参加"},
              {"id":"photo","kind":"photo","title":"写真","count":{"min":0,"max":3}},
              {"id":"members","kind":"group","title":"出演者","itemTitle":"出演者","questions":[
                {"id":"stage","kind":"text","title":"芸名"},{"id":"real","kind":"text","title":"本名","personal":true},
                {"id":"age","kind":"integer","title":"年齢"}]}]}""";

    @BeforeEach
    void fill() throws IOException {
        if (filled) {
            return;
        }
        assertThat(engine.put(CITY, "{\"name\":\"祭り市\"}").status()).isEqualTo(200);
        byte[] zip = zip(Map.of("package.json", utf8(MANIFEST), "forms/entry.form.json", utf8(FORM_JSON)));
        assertThat(engine.postZip(CITY + "/packages", zip).status()).isEqualTo(201);
        assertThat(engine.post(CITY + "/packages/festival/versions/1.0.0/publish", "{}")
                        .status())
                .isEqualTo(200);
        TransactionTemplate transaction = new TransactionTemplate(engine.bean(PlatformTransactionManager.class));
        first = transaction.execute(status -> submit(full()));
        transaction.executeWithoutResult(status -> submit(Map.of("team", "𠮷田会〜", "people", -5)));
        filled = true;
    }

    private String submit(Map<String, Object> answers) {
        return engine.bean(Cases.class)
                .submit(
                        engine.bean(Residents.class).arrive(MATSURI, "webchat", "desk", "R" + answers.size()),
                        new PackageVersion("festival", "1.0.0"),
                        "entry",
                        new Answers(answers))
                .number();
    }

    private Map<String, Object> full() {
        String photo = engine.bean(Contents.class).store(MATSURI, "image/jpeg", "踊り.jpg", new byte[] {1, 2, 3});
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("team", "=cmd|' /C calc'!A0");
        answers.put("leader", Map.of("name", "山口 花子", "kana", "ヤマグチ ハナコ"));
        answers.put(
                "home",
                Map.of("postalCode", "753-0074", "prefecture", "山口県", "city", "山口市", "town", "中央", "street", "二丁目3-1"));
        answers.put("people", 12);
        answers.put("fee", 3000);
        answers.put("born", "2019-05-01");
        answers.put("starts", "09:30");
        answers.put("kind", "dance");
        answers.put("needs", List.of("mic", "lamp"));
        answers.put("again", true);
        answers.put("photo", List.of(Map.of("content", photo, "type", "image/jpeg", "size", 3, "name", "踊り.jpg")));
        answers.put(
                "members",
                List.of(
                        Map.of("stage", "花", "real", "鈴木", "age", 20),
                        Map.of("stage", "月, \"雪\"", "real", "佐藤", "age", 31)));
        return answers;
    }

    @Test
    void tellsEveryAnswerInOneLineOfCsvAndKeepsFormulasAndPersonalAnswersOut() {
        String csv = text("?columns=number,team,people,fee,born,starts,kind,needs,again,photo,members");
        assertThat(csv)
                .startsWith("\uFEFF受付番号,団体名,人数,参加費,結成日,開始,種目,備品,昨年も参加,写真,出演者\r\n")
                .contains(first + ",'=cmd|' /C calc'!A0,12,3000,2019-05-01,09:30,踊り,マイク、照明,はい," + first
                        + "/photo-1.jpg,\"1. 芸名：花、年齢：20")
                .contains(",𠮷田会〜,-5,,,,,,,,\r\n")
                .doesNotContain("鈴木", "花子");
        assertThat(text("?personal=true&columns=leader,home"))
                .startsWith("\uFEFF代表者,代表者（ふりがな）,住所（郵便番号）,住所,住所（建物）\r\n")
                .contains("山口 花子,ヤマグチ ハナコ,753-0074,山口県山口市中央二丁目3-1,\r\n");
        assertThat(text("?group=members"))
                .isEqualTo("\uFEFF受付番号,何件目,芸名,年齢\r\n" + first + ",1,花,20\r\n" + first + ",2,\"月, \"\"雪\"\"\",31\r\n");
        assertThat(text("?choices=value&columns=state,kind,needs")).contains("submitted,dance,mic、lamp\r\n");
    }

    @Test
    void tellsWhatWindows31jDoesNotHaveBeforeAnythingIsWritten() {
        HttpResponse<byte[]> refused = engine.bytes(ANSWERS + ".csv?encoding=windows-31j");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("\"character\":\"𠮷\"", "\"column\":\"団体名\"", "\"number\":\"")
                .doesNotContain("〜");
        String escaped = new String(
                engine.bytes(ANSWERS + ".csv?encoding=windows-31j&unmappable=escape&columns=team")
                        .body(),
                Charset.forName("windows-31j"));
        assertThat(escaped).contains("[U+20BB7]田会～").doesNotContain("?");
    }

    @Test
    void writesTypedCellsAndGroupsOnASheetOfTheirOwn() throws IOException {
        byte[] xlsx = engine.bytes(ANSWERS + ".xlsx?columns=team,people,fee,born,starts,members")
                .body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            XSSFSheet sheet = workbook.getSheet("回答");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertNumber(sheet.getRow(1).getCell(1), "12", "General");
            assertNumber(sheet.getRow(2).getCell(1), "-5", "General");
            assertNumber(sheet.getRow(1).getCell(2), "3000", "#,##0");
            assertNumber(sheet.getRow(1).getCell(3), "43586", "yyyy/mm/dd");
            assertThat(sheet.getRow(1).getCell(4).getCellStyle().getDataFormatString())
                    .isEqualTo("hh:mm");
            XSSFSheet members = workbook.getSheet("出演者");
            assertThat(members.getLastRowNum()).isEqualTo(2);
            assertThat(members.getRow(2).getCell(2).getStringCellValue()).isEqualTo("月, \"雪\"");
        }
        byte[] joined = engine.bytes(ANSWERS + ".xlsx?groups=joined").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(joined))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    private static void assertNumber(Cell cell, String number, String format) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(number);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(format);
    }

    @Test
    void zipsPhotosWithTheirList() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = engine.bytes(ANSWERS + ".zip").body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys(first + "/photo-1.jpg", "list.csv");
        assertThat(files.get(first + "/photo-1.jpg")).containsExactly(1, 2, 3);
        assertThat(new String(files.get("list.csv"), StandardCharsets.UTF_8))
                .contains(first + ",写真," + first + "/photo-1.jpg,image/jpeg,3,踊り.jpg\r\n");
    }

    private String text(String query) {
        HttpResponse<byte[]> csv = engine.bytes(ANSWERS + ".csv" + query);
        assertThat(csv.statusCode())
                .as(new String(csv.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return new String(csv.body(), StandardCharsets.UTF_8);
    }
}
