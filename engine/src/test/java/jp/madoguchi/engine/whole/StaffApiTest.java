package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.engine.line.EventRetention;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of staff over real HTTP, in its good way and with whatever else may come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffApiTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CITY = "/api/municipalities/shiken";
    private static final String CHANNEL = "1656000000";
    private static final String PUBLISH = CITY + "/packages/counter/versions/1.0.0/publish";

    private StubLine line;
    private StartedEngine engine;
    private int residents;

    @BeforeAll
    void start() {
        line = new StubLine();
        engine = StartedEngine.inMemory("--madoguchi.conversation.reminder-poll=PT24H");
        engine.openCounter("shiken", CHANNEL, line.base());
    }

    @AfterAll
    void stop() {
        engine.close();
        line.close();
    }

    @BeforeEach
    void behave() {
        line.behave(request -> StubLine.Answer.ok());
    }

    // Who may, and what there is

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic dTpw", "bearer " + StartedEngine.TOKEN + "x"})
    void letsNobodyInWithoutATokenOfOurs(String authorization) {
        var request = engine.request("GET", CITY + "/cases", new byte[0]);
        Answer answer = engine.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).contains("トークン", "Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/municipalities/nowhere/cases",
        "GET, /api/municipalities/nowhere/packages",
        "GET, /api/municipalities/nowhere/residents",
        "GET, /api/municipalities/nowhere/messages/failed",
        "GET, /api/municipalities/shiken/cases/2026-999999",
        "GET, /api/municipalities/shiken/cases/2026-999999/documents/1",
        "GET, /api/municipalities/shiken/cases/2026-999999/contents/x",
        "GET, /api/municipalities/shiken/nothing",
        "DELETE, /api/municipalities/shiken/messages/failed/0193456a-7b00-7000-8000-000000000000"
    })
    void answers404AsAProblemForWhatIsNotThere(String method, String path) {
        Answer answer = engine.api(method, path, null, new byte[0]);
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(404);
    }

    @Test
    void makesAndRenamesMunicipalitiesAndRefusesBadOnes() {
        assertThat(engine.put("/api/municipalities/hagi", "{\"name\":\" 萩 \"}")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("萩");
        assertThat(engine.put("/api/municipalities/hagi", "{\"name\":\"萩市\"}").status())
                .isEqualTo(200);
        assertThat(engine.get("/api/municipalities").body()).contains("萩市", "試験市");
        for (String body :
                List.of("{}", "{\"name\":\"\"}", "{\"name\":", "[]", "", "{\"name\":\"" + "市".repeat(201) + "\"}")) {
            expectProblem(400, engine.put("/api/municipalities/hagi", body));
        }
        expectProblem(400, engine.put("/api/municipalities/HAGI", "{\"name\":\"萩市\"}"));
        expectProblem(400, engine.put("/api/municipalities/" + "a".repeat(41), "{\"name\":\"萩市\"}"));
        expectProblem(
                415, engine.api("PUT", "/api/municipalities/hagi", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takesChannelSettingsAndNeverShowsTheirSecrets() {
        String path = CITY + "/channels/1656000001";
        Answer made =
                engine.put(path, "{\"kind\":\"line\",\"channelSecret\":\"HIMITSU1\",\"accessToken\":\"HIMITSU2\"}");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body()).contains("/line/1656000001/webhook").doesNotContain("HIMITSU");
        expectProblem(400, engine.put(path, "{\"kind\":\"fax\",\"channelSecret\":\"a\",\"accessToken\":\"b\"}"));
        expectProblem(400, engine.put(path, "{\"kind\":\"line\",\"accessToken\":\"b\"}"));
        Answer base = engine.put(
                path,
                "{\"kind\":\"line\",\"channelSecret\":\"HIMITSU\",\"accessToken\":\"b\",\"apiBase\":\"ftp://x\"}");
        expectProblem(400, base);
        assertThat(base.body()).doesNotContain("HIMITSU");
        engine.put("/api/municipalities/hagi", "{\"name\":\"萩市\"}");
        expectProblem(
                409,
                engine.put(
                        "/api/municipalities/hagi/channels/1656000001",
                        "{\"kind\":\"line\",\"channelSecret\":\"a\",\"accessToken\":\"b\"}"));
    }

    // Packages

    @Test
    void refusesWhatIsNoPackageAndLeavesTheWorkingVersion() throws IOException {
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
        JsonNode packages = engine.get(CITY + "/packages").json();
        assertThat(packages.size()).isEqualTo(1);
        assertThat(packages.path(0).path("state").asString()).isEqualTo("published");
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

    // Cases

    @Test
    void takesADecisionRightAfterTheSubmissionTimeAndAgain() {
        for (int i = 0; i < 10; i++) {
            String number = submit();
            Answer decided =
                    engine.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"approved\",\"reason\":\"可\"}");
            assertThat(decided.status()).as(decided.body()).isEqualTo(200);
            assertThat(decided.json()
                            .path("decision")
                            .path("fields")
                            .path("reason")
                            .asString())
                    .isEqualTo("可");
            await().atMost(Duration.ofSeconds(20)).until(() -> state(number).equals("approved"));
            expectProblem(409, engine.post(CITY + "/cases/" + number + "/decision", "{\"outcome\":\"approved\"}"));
            expectProblem(
                    409,
                    engine.post(
                            CITY + "/cases/" + number + "/deficiencies",
                            "{\"items\":[{\"question\":\"note\",\"comment\":\"なぜ\"}]}"));
        }
    }

    @Test
    void refusesDecisionsThatCannotBe() {
        String path = CITY + "/cases/" + submit() + "/decision";
        Answer unknown = engine.post(path, "{\"outcome\":\"perhaps\"}");
        expectProblem(409, unknown);
        assertThat(unknown.body()).contains("approved", "rejected");
        for (String body :
                List.of("{}", "{\"outcome\":\"\"}", "{\"outcome\":1}", "[]", "null", "", "{", "\"approved\"")) {
            expectProblem(400, engine.post(path, body));
        }
        expectProblem(409, engine.post(path.replace("decision", "retry"), ""));
        assertThat(engine.post(path, "{\"outcome\":\"rejected\"}").status()).isEqualTo(200);
    }

    @Test
    void marksDeficienciesAndRefusesThoseThatCannotBe() {
        String number = submit();
        String path = CITY + "/cases/" + number + "/deficiencies";
        String item = "{\"question\":\"note\",\"comment\":\"くわしく\"}";
        Answer unknown = engine.post(path, "{\"items\":[{\"question\":\"shoe-size\",\"comment\":\"?\"}]}");
        expectProblem(409, unknown);
        assertThat(unknown.body()).contains("shoe-size", "name", "note");
        expectProblem(409, engine.post(path, "{\"items\":[]}"));
        expectProblem(409, engine.post(path, "{}"));
        expectProblem(400, engine.post(path, "{\"items\":[{\"question\":\"note\",\"comment\":\"  \"}]}"));
        expectProblem(400, engine.post(path, "{\"items\":[{\"comment\":\"くわしく\"}]}"));
        expectProblem(400, engine.post(path, "{\"items\":[null]}"));
        expectProblem(400, engine.post(path, "{\"items\":[" + item + "],\"deadline\":\"あした\"}"));
        LocalDate yesterday = LocalDate.ofInstant(
                        engine.bean(TurnableClock.class).instant(), TurnableClock.TOKYO)
                .minusDays(1);
        expectProblem(400, engine.post(path, "{\"items\":[" + item + "],\"deadline\":\"" + yesterday + "\"}"));
        Answer marked = engine.post(path, "{\"items\":[" + item + "],\"deadline\":\"" + yesterday.plusDays(8) + "\"}");
        assertThat(marked.status()).as(marked.body()).isEqualTo(200);
        assertThat(marked.body()).contains("\"deficient\":\"くわしく\"");
        await().until(() ->
                engine.get(CITY + "/cases/" + number).json().path("mayDecide").isEmpty());
        expectProblem(409, engine.post(path, "{\"items\":[" + item + "]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "/cases?page=-1",
        "/cases?page=1000001",
        "/cases?size=0",
        "/cases?size=201",
        "/cases?page=x",
        "/cases?size=99999999999",
        "/residents?page=-1",
        "/residents?size=0",
        "/messages/failed?size=0",
        "/messages/failed?size=x"
    })
    void refusesPagesOutOfBounds(String query) {
        expectProblem(400, engine.get(CITY + query));
    }

    @Test
    void showsEmptyPagesForFiltersThatMatchNothing() {
        submit();
        for (String query :
                List.of("?package=nothing", "?state=nothing", "?page=1000000&size=200", "?package=%00%27--")) {
            Answer answer = engine.get(CITY + "/cases" + query);
            assertThat(answer.status()).as(query + answer.body()).isIn(200, 400);
            if (answer.status() == 200) {
                assertThat(answer.json().path("items").size()).isZero();
            }
        }
        assertThat(engine.get(CITY + "/cases?unknown=1&size=1")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(engine.get(CITY + "/residents?size=1").json().path("items").size())
                .isEqualTo(1);
    }

    @Test
    void answersNoServerErrorWhateverComes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String number = submit();
        List<String> parts = List.of(
                "/api/municipalities",
                "/shiken",
                "/cases",
                "/" + number,
                "/decision",
                "/deficiencies",
                "/packages",
                "/counter/versions/1.0.0/publish",
                "/residents",
                "/messages/failed",
                "/retry",
                "/documents",
                "/contents",
                "/channels/1656",
                "/1",
                "/-1",
                "/%00",
                "/%F0%28",
                "/..%2f",
                "/;a=b",
                "?page=%F0",
                "?size=-9",
                "/あ");
        List<String> bodies = List.of(
                "",
                "null",
                "[]",
                "{}",
                "{",
                "\"",
                "1e999",
                "{\"outcome\":[]}",
                "{\"outcome\":\"\\u0000\"}",
                "{\"outcome\":\"approved\",\"x\":{\"y\":[{}]}}",
                "{\"items\":{}}",
                "{\"items\":[[]]}",
                "{\"parameters\":{\"fee\":null}}",
                "{\"name\":{}}",
                "{\"kind\":\"line\",\"channelSecret\":\"a\",\"accessToken\":\"b\\n\"}",
                "[".repeat(3000),
                "PK\u0003\u0004",
                "\uD83D\uDE00");
        List<String> types =
                List.of("application/json", "application/zip", FORM, "text/plain", "application/xml", "x/y", "*/*");
        for (int i = 0; i < 400; i++) {
            StringBuilder path = new StringBuilder(parts.get(0));
            for (int n = random.nextInt(5); n > 0; n--) {
                path.append(parts.get(1 + random.nextInt(parts.size() - 1)));
            }
            String method = List.of("GET", "POST", "PUT", "DELETE", "PATCH").get(random.nextInt(5));
            String type = types.get(random.nextInt(types.size()));
            String body = bodies.get(random.nextInt(bodies.size()));
            String encoded = path.toString().replace("あ", "%E3%81%82");
            Answer answer = engine.api(method, encoded, type, utf8(body));
            assertThat(answer.status())
                    .as("seed %d: %s %s %s %s -> %s", seed, method, encoded, type, body, answer)
                    .isLessThan(500);
        }
    }

    // What failed, what is kept, what is described

    @Test
    void showsMessagesLineRefusedAndSendsOrDropsThemOnRequest() {
        line.behave(request -> StubLine.Answer.error(400, "The property, 'to', in the request body is invalid"));
        say("試験");
        say("試験");
        String path = CITY + "/messages/failed";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> engine.get(path).json().path("items").size() >= 2);
        JsonNode failed = engine.get(path + "?size=2").json().path("items");
        assertThat(failed.path(0).path("kind").asString()).isEqualTo("line");
        assertThat(failed.path(0).path("reason").asString()).contains("400");
        line.behave(request -> StubLine.Answer.ok());
        String first = failed.path(0).path("id").asString();
        String second = failed.path(1).path("id").asString();
        engine.put("/api/municipalities/hagi", "{\"name\":\"萩市\"}");
        expectProblem(404, engine.delete("/api/municipalities/hagi/messages/failed/" + first));
        int before = line.requests.size();
        assertThat(engine.post(path + "/" + first + "/retry", "").status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20)).until(() -> line.requests.size() > before);
        assertThat(engine.delete(path + "/" + second).status()).isEqualTo(204);
        expectProblem(404, engine.post(path + "/" + first + "/retry", ""));
        expectProblem(404, engine.delete(path + "/" + second));
        expectProblem(400, engine.delete(path + "/not-an-id"));
        assertThat(engine.get(path).body()).doesNotContain(first, second);
    }

    @Test
    void letsGoOfWhatWasSaidAfterNinetyDaysAndOfTheEventAfterFourHundred() {
        JdbcTemplate jdbc = engine.bean(JdbcTemplate.class);
        TurnableClock clock = engine.bean(TurnableClock.class);
        EventRetention retention = engine.bean(EventRetention.class);
        say("試験");
        Duration offset = clock.offset();
        try {
            clock.advance(Duration.ofDays(89));
            retention.runDue();
            assertThat(count(jdbc, "body is null")).isZero();
            clock.advance(Duration.ofDays(1));
            say("試験");
            retention.runDue();
            assertThat(count(jdbc, "body is null")).isPositive();
            assertThat(count(jdbc, "body is not null")).isEqualTo(1);
            clock.advance(Duration.ofDays(311));
            retention.runDue();
            assertThat(count(jdbc, "true")).isEqualTo(1);
        } finally {
            clock.advance(offset.minus(clock.offset()));
        }
    }

    @Test
    void describesEveryEndpointWithItsTokenAndItsProblems() {
        JsonNode api = JsonMapper.builder()
                .build()
                .readTree(engine.send(engine.request("GET", "/v3/api-docs", new byte[0]))
                        .body());
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
        JsonNode paths = api.path("paths");
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/municipalities",
                        "/api/municipalities/{code}",
                        "/api/municipalities/{code}/channels/{channelId}",
                        "/api/municipalities/{code}/packages",
                        "/api/municipalities/{code}/packages/{id}/versions/{version}/publish",
                        "/api/municipalities/{code}/cases",
                        "/api/municipalities/{code}/cases/{number}",
                        "/api/municipalities/{code}/cases/{number}/decision",
                        "/api/municipalities/{code}/cases/{number}/deficiencies",
                        "/api/municipalities/{code}/cases/{number}/retry",
                        "/api/municipalities/{code}/cases/{number}/documents/{position}",
                        "/api/municipalities/{code}/cases/{number}/contents/{id}",
                        "/api/municipalities/{code}/residents",
                        "/api/municipalities/{code}/messages/failed",
                        "/api/municipalities/{code}/messages/failed/{id}",
                        "/api/municipalities/{code}/messages/failed/{id}/retry");
        JsonNode install =
                paths.path("/api/municipalities/{code}/packages").path("post").path("responses");
        assertThat(install.propertyNames())
                .contains("201", "400", "401", "404", "422")
                .doesNotContain("200");
        assertThat(install.path("422").toString()).contains("PackageProblem");
        assertThat(api.path("components").path("schemas").path("PackageProblem").toString())
                .contains("pointer");
        assertThat(paths.path("/api/municipalities/{code}/cases/{number}/decision")
                        .path("post")
                        .path("responses")
                        .propertyNames())
                .contains("200", "400", "401", "404", "409");
    }

    @Test
    void servesTheSchemasOfTheLanguage() {
        JsonNode index =
                engine.send(engine.request("GET", "/schemas/", new byte[0])).json();
        assertThat(index.path("schemas").size()).isGreaterThanOrEqualTo(4);
        index.path("schemas").forEach(listed -> {
            Answer schema = engine.send(engine.request("GET", listed.path("url").asString(), new byte[0]));
            assertThat(schema.status()).isEqualTo(200);
            assertThat(schema.type()).isEqualTo("application/schema+json");
            assertThat(schema.json().path("$schema").asString()).contains("2020-12");
        });
        expectProblem(404, engine.send(engine.request("GET", "/schemas/nothing.schema.json", new byte[0])));
        assertThat(engine.send(engine.request("GET", "/schemas/..%2fapplication.schema.json", new byte[0]))
                        .status())
                .isIn(400, 404);
    }

    @Test
    void readsDecimalsExactly() {
        assertThat(engine.bean(JsonMapper.class)
                        .readValue("{\"x\":1.10}", Map.class)
                        .get("x"))
                .isEqualTo(new java.math.BigDecimal("1.10"));
    }

    private static void expectProblem(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    private String state(String number) {
        return engine.get(CITY + "/cases/" + number).json().path("state").asString();
    }

    private static long count(JdbcTemplate jdbc, String condition) {
        return jdbc.queryForObject("select count(*) from line_event where " + condition, Long.class);
    }

    private void say(String text) {
        String user = "U" + residents++;
        assertThat(engine.say(CHANNEL, user, "S" + user, text).status()).isEqualTo(200);
    }

    /** A resident applies from the first word to the last; tells the case's number. */
    private String submit() {
        String user = "U" + residents++;
        List<String> talk = List.of("試験", "山口 花子", "相談", "送信する");
        for (int turn = 0; turn < talk.size(); turn++) {
            assertThat(engine.say(CHANNEL, user, "E" + user + "-" + turn, talk.get(turn))
                            .status())
                    .isEqualTo(200);
        }
        return engine.get(CITY + "/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
