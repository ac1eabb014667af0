package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Installing and publishing packages over the API. */
class PackagesApiTest extends StaffApi {

    @Test
    void refusesWhatIsNoPackageAndLeavesTheWorkingVersion() throws IOException {
        JsonNode before = engine.get(CITY + "/packages").json();
        expectProblem(422, engine.postZip(CITY + "/packages", "これは zip ではない".getBytes(StandardCharsets.UTF_8)));
        expectProblem(422, engine.postZip(CITY + "/packages", new byte[] {'P', 'K', 3, 4, 0, 0, 0}));
        expectProblem(422, engine.postZip(CITY + "/packages", zip(Map.of("../../etc/passwd", new byte[] {1}))));
        expectProblem(
                422, engine.postZip(CITY + "/packages", zip(Map.of("forms/bomb.form.json", new byte[200_000_000]))));
        expectProblem(422, engine.postZip(CITY + "/packages", new byte[0]));
        expectProblem(413, engine.postZip(CITY + "/packages", new byte[50_000_001]));
        byte[] counter = StartedEngine.zip("counter");
        byte[] cut = java.util.Arrays.copyOf(counter, counter.length / 2);
        expectProblem(422, engine.postZip(CITY + "/packages", cut));
        Answer published = engine.postZip(CITY + "/packages", counter);
        expectProblem(422, published);
        assertThat(published.body()).contains("/version");
        assertThat(engine.api("POST", CITY + "/packages", FORM, counter).body())
                .as("as curl sends it")
                .isEqualTo(published.body());
        assertThat(engine.get(CITY + "/packages").json()).isEqualTo(before);
        assertThat(before.valueStream().filter(one -> one.path("id").asString().equals("counter")))
                .singleElement()
                .satisfies(one -> assertThat(one.path("state").asString()).isEqualTo("published"));
    }

    @Test
    void listsEveryErrorOfAPackageAndInstallsNothing() throws IOException {
        Map<String, byte[]> files = Map.of(
                "package.json",
                utf8(
                        "{\"id\":\"broken\",\"version\":\"1.0.0\",\"title\":\"x\",\"procedures\":[{\"id\":\"p\",\"title\":\"t\","
                                + "\"form\":\"missing\"}],\"surprise\":1}"),
                "forms/a.form.json",
                utf8(
                        "{\"id\":\"a\",\"title\":\"t\",\"questions\":[{\"id\":\"q\",\"kind\":\"telepathy\",\"title\":\"t\"}]}"),
                "forms/b.form.json",
                utf8("{ not json"));
        Answer answer = engine.postZip(CITY + "/packages", zip(files));
        expectProblem(422, answer);
        JsonNode errors = answer.json().path("errors");
        List<String> named = new ArrayList<>();
        errors.forEach(error -> {
            named.add(error.path("file").asString());
            assertThat(error.path("message").asString()).isNotBlank();
            assertThat(error.path("messageEn").asString()).isNotBlank();
            assertThat(error.has("pointer")).isTrue();
        });
        assertThat(named).contains("package.json", "forms/a.form.json", "forms/b.form.json");
        assertThat(engine.get(CITY + "/packages").body()).doesNotContain("broken");
    }

    @Test
    void namesEveryParameterThatIsMissingWrongOrUnknown() {
        Answer missing = engine.post(PUBLISH, "{}");
        expectProblem(422, missing);
        assertThat(missing.body()).contains("\\\"fee\\\"", "\\\"mail\\\"");
        Answer wrong =
                engine.post(PUBLISH, "{\"parameters\":{\"fee\":\"三百円\",\"mail\":\"nobody\",\"colour\":\"red\"}}");
        expectProblem(422, wrong);
        assertThat(wrong.json().path("errors").size()).isEqualTo(3);
        assertThat(wrong.body()).contains("\\\"fee\\\"", "\\\"mail\\\"", "\\\"colour\\\"");
        expectProblem(400, engine.post(PUBLISH, "{\"parameters\":[]}"));
        expectProblem(400, engine.post(PUBLISH, "{\"parameters\""));
        expectProblem(404, engine.post(PUBLISH.replace("1.0.0", "9.9.9"), "{\"parameters\":{}}"));
        expectProblem(404, engine.post(PUBLISH.replace("counter", "unknown"), "{}"));
        assertThat(engine.get(CITY + "/packages").json().path(0).path("state").asString())
                .isEqualTo("published");
    }
}
