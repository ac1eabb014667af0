package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the API, the municipalities and their channels. */
class AccessApiTest extends StaffApi {

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
}
