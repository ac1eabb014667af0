package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms out as sheets and in again over the API. */
class FormSheetsApiTest extends StaffApi {

    private static final String SHEETS = CITY + "/packages/counter/forms/request";
    private static final String CONVERT = CITY + "/forms/convert";

    @Test
    void givesAFormOutAndTakesItBackAsTheSame() throws IOException {
        JsonNode form = new JsonMapper()
                .readTree(Files.readString(Path.of("src/test/resources/packages/counter/forms/request.form.json")));
        for (String kind : new String[] {".xlsx", ".csv", ".xlsx?version=1.0.0"}) {
            HttpResponse<byte[]> sheets = engine.bytes(SHEETS + kind);
            assertThat(sheets.statusCode()).as(kind).isEqualTo(200);
            assertThat(sheets.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(as -> assertThat(as).contains("request" + kind.replaceAll("\\?.*", "")));
            for (String type : new String[] {"application/octet-stream", FORM, "text/csv"}) {
                Answer back = engine.api("POST", CONVERT, type, sheets.body());
                assertThat(back.status()).as(back.toString()).isEqualTo(200);
                assertThat(back.json()).isEqualTo(form);
            }
        }
    }

    @Test
    void listsTheFormsOfAPackageByIdAndTitle() {
        Answer forms = engine.get(CITY + "/packages/counter/forms");
        assertThat(forms.status()).as(forms.toString()).isEqualTo(200);
        assertThat(forms.json().findValuesAsString("id")).contains("request").isSorted();
        assertThat(forms.json().findValuesAsString("title")).allMatch(title -> !title.isBlank());
        expectProblem(404, engine.get(CITY + "/packages/nothing/forms"));
    }

    @Test
    void givesATemplateThatIsAForm() {
        HttpResponse<byte[]> template = engine.bytes(CITY + "/forms/template.xlsx");
        assertThat(template.statusCode()).isEqualTo(200);
        Answer form = engine.api("POST", CONVERT, "application/octet-stream", template.body());
        assertThat(form.status()).as(form.toString()).isEqualTo(200);
        assertThat(form.json().path("questions").size()).isGreaterThan(20);
    }

    @Test
    void namesTheCellOfEveryError() {
        Answer refused = engine.api("POST", CONVERT, "text/csv", utf8("設問ID,設問,種類,必須\na,名前,ひとこと,○\nb,年齢,整数,たぶん\n"));
        expectProblem(422, refused);
        assertThat(refused.json().path("errors").size()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.json().at("/errors/0/cell").asString()).isEqualTo("C2");
        assertThat(refused.json().at("/errors/1/cell").asString()).isEqualTo("D3");
        assertThat(refused.json().at("/errors/0/sheet").isString()).isTrue();
        assertThat(refused.json().at("/errors/0/messageEn").asString()).contains("ひとこと");
    }

    @Test
    void describesWhatItRefusesWith() {
        JsonNode api = new JsonMapper()
                .readTree(engine.send(engine.request("GET", "/v3/api-docs", new byte[0]))
                        .body());
        JsonNode paths = api.path("paths");
        String city = "/api/municipalities/{code}";
        assertThat(refusal(api, paths.path(city + "/forms/convert").path("post")))
                .containsExactlyInAnyOrder("sheet", "cell", "message", "messageEn");
        assertThat(refusal(api, paths.path(city + "/packages/{id}/answers.csv").path("get")))
                .containsExactlyInAnyOrder("number", "column", "character", "message", "messageEn");
        assertThat(refusal(api, paths.path(city + "/registers/{id}/rows").path("post")))
                .contains("row", "column", "message");
        assertThat(paths.path(city + "/forms/convert")
                        .at("/post/requestBody/content")
                        .propertyNames())
                .contains("text/csv", "application/octet-stream");
    }

    /** What an error of the 422 of an operation is made of. */
    private static Collection<String> refusal(JsonNode api, JsonNode operation) {
        String schema = operation
                .path("responses")
                .path("422")
                .path("content")
                .path("application/problem+json")
                .at("/schema/$ref")
                .asString();
        return api.at(schema.substring(1))
                .at("/properties/errors/items/properties")
                .propertyNames();
    }

    @Test
    void refusesWhatIsNoTableAndWhatIsNotThere() {
        expectProblem(422, engine.api("POST", CONVERT, "application/octet-stream", new byte[0]));
        expectProblem(422, engine.api("POST", CONVERT, "application/octet-stream", new byte[] {'P', 'K', 3, 4, 0}));
        expectProblem(422, engine.api("POST", CONVERT, "application/octet-stream", utf8("こんにちは")));
        expectProblem(413, engine.api("POST", CONVERT, "application/octet-stream", new byte[50_000_001]));
        expectProblem(404, engine.get(CITY + "/packages/counter/forms/unknown.xlsx"));
        expectProblem(404, engine.get(CITY + "/packages/unknown/forms/request.csv"));
        expectProblem(404, engine.get(SHEETS + ".csv?version=9.9.9"));
    }
}
