package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import jp.madoguchi.engine.line.EventRetention;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What failed, what is kept and for how long, and what the API says of itself. */
class ServiceApiTest extends StaffApi {

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
        long takenBack = count(jdbc, "body is null");
        try {
            clock.advance(Duration.ofDays(89));
            retention.runDue();
            assertThat(count(jdbc, "body is null")).isEqualTo(takenBack);
            clock.advance(Duration.ofDays(1));
            say("試験");
            retention.runDue();
            assertThat(count(jdbc, "body is null")).isGreaterThan(takenBack);
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
                .allMatch(path -> path.startsWith("/api/"))
                .contains(
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
                        "/api/municipalities/{code}/messages/failed/{id}/retry",
                        "/api/municipalities/{code}/payments/stripe",
                        "/api/municipalities/{code}/cases/{number}/ledger",
                        "/api/municipalities/{code}/cases/{number}/refunds",
                        "/api/municipalities/{code}/registers/{id}/rows",
                        "/api/municipalities/{code}/packages/{id}/answers.csv",
                        "/api/municipalities/{code}/packages/{id}/answers.xlsx",
                        "/api/municipalities/{code}/packages/{id}/forms/{form}.xlsx",
                        "/api/municipalities/{code}/packages/{id}/forms/{form}.csv",
                        "/api/municipalities/{code}/forms/convert",
                        "/api/municipalities/{code}/payouts/{id}/zengin");
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
}
