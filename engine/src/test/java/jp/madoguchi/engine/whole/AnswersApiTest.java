package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Answers out of the engine over the API. */
class AnswersApiTest extends StaffApi {

    private static final String ANSWERS = CITY + "/packages/counter/answers";

    @Test
    void writesCsvThatSpreadsheetsOpenWithoutPersonalAnswersUnlessAsked() {
        String number = submit();
        HttpResponse<byte[]> csv = engine.bytes(ANSWERS + ".csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        String text = new String(csv.body(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF受付番号,状態,受付日時\r\n")
                .contains("\r\n" + number + ",")
                .doesNotContain("花子");
        String personal = text(".csv?personal=true");
        assertThat(personal).startsWith("\uFEFF受付番号,状態,受付日時,お名前,ご用件\r\n").contains("山口 花子,相談\r\n");
        assertThat(text(".csv?personal=true&columns=note,number&headings=id"))
                .startsWith("\uFEFFnote,number\r\n")
                .contains("相談," + number + "\r\n");
    }

    @Test
    void narrowsByStateAndDayAndRefusesWhatIsNotThere() {
        submit();
        long all = lines(".csv");
        assertThat(all).isGreaterThan(1);
        assertThat(lines(".csv?from=2000-01-01&to=2999-12-31&form=request")).isEqualTo(all);
        assertThat(lines(".csv?to=2000-01-01")).isEqualTo(1);
        assertThat(lines(".csv?from=2999-01-01")).isEqualTo(1);
        for (String wrong : List.of(
                "state=nowhere",
                "procedure=nothing",
                "columns=nmae",
                "columns=name",
                "from=yesterday",
                "encoding=utf-16",
                "groups=sheet",
                "group=family",
                "headings=x")) {
            expectProblem(400, engine.get(ANSWERS + ".csv?" + wrong));
        }
        expectProblem(404, engine.get(ANSWERS + ".csv?form=unknown"));
        expectProblem(404, engine.get(CITY + "/packages/unknown/answers.xlsx"));
    }

    @Test
    void writesAWorkbookWithTypedCells() throws IOException {
        String number = submit();
        HttpResponse<byte[]> xlsx = engine.bytes(ANSWERS + ".xlsx?personal=true");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("お名前");
            int last = sheet.getLastRowNum();
            assertThat(sheet.getRow(last).getCell(0).getStringCellValue()).isEqualTo(number);
            assertThat(sheet.getRow(last).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(last).getCell(2)))
                    .isTrue();
        }
    }

    @Test
    void writesWindows31jOrTellsWhichCharactersItDoesNotHave() {
        submit();
        HttpResponse<byte[]> csv = engine.bytes(ANSWERS + ".csv?personal=true&encoding=windows-31j");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(new String(csv.body(), java.nio.charset.Charset.forName("windows-31j")))
                .startsWith("受付番号,")
                .contains("山口 花子");
    }

    private String text(String query) {
        return new String(engine.bytes(ANSWERS + query).body(), StandardCharsets.UTF_8);
    }

    private long lines(String query) {
        Answer answer = engine.get(ANSWERS + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().lines().count();
    }
}
