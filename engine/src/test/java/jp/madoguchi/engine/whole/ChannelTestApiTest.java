package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.engine.line.StubLine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The connection test of a channel, against LINE's own ways of answering. */
class ChannelTestApiTest extends StaffApi {

    private static final String TEST = CITY + "/channels/" + CHANNEL + "/test";

    @Test
    void listsChannelsWithoutTheirSecrets() {
        StartedEngine.Answer answer = engine.get(CITY + "/channels");
        assertThat(answer.json().path("items").path(0).path("webhook").asString())
                .isEqualTo("/line/" + CHANNEL + "/webhook");
        assertThat(answer.body()).doesNotContain(StartedEngine.SECRET, "accessToken", "channelSecret");
    }

    @Test
    void saysThatAllIsWell() {
        line.behave(request -> good(request.path()));
        JsonNode result = engine.post(TEST, "").json();
        assertThat(result.path("ok").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.path("checks")
                        .valueStream()
                        .map(check -> check.path("check").asString()))
                .containsExactly("token", "webhook-address", "webhook-test", "quota");
        assertThat(result.path("checks").path(0).path("ja").asString()).contains("試験市の窓口");
    }

    private static StubLine.Answer good(String path) {
        return StubLine.Answer.json(
                200,
                switch (path) {
                    case "/v2/bot/info" -> "{\"displayName\":\"試験市の窓口\",\"basicId\":\"@abc\"}";
                    case "/v2/bot/channel/webhook/endpoint" ->
                        "{\"endpoint\":\"https://city.example/line/" + CHANNEL + "/webhook\",\"active\":true}";
                    case "/v2/bot/channel/webhook/test" -> "{\"success\":true,\"statusCode\":200,\"reason\":\"OK\"}";
                    case "/v2/bot/message/quota" -> "{\"type\":\"limited\",\"value\":200}";
                    default -> "{\"totalUsage\":150}";
                });
    }

    @Test
    void saysThatTheTokenIsRefusedAndAsksNoMore() {
        line.behave(request -> StubLine.Answer.error(401, "Authentication failed"));
        JsonNode checks = engine.post(TEST, "").json().path("checks");
        assertThat(checks.size()).isEqualTo(1);
        assertThat(checks.path(0).path("ok").asBoolean()).isFalse();
        assertThat(checks.path(0).path("ja").asString()).contains("アクセストークン", "401");
        assertThat(checks.path(0).path("en").asString()).contains("access token", "401");
    }

    @Test
    void saysThatLineCannotBeReached() {
        line.behave(request -> StubLine.Answer.broken());
        assertThat(first("token")).contains("接続できません");
    }

    @Test
    void saysWhatIsWrongWithTheWebhook() {
        line.behave(request -> request.path().endsWith("/endpoint")
                ? StubLine.Answer.json(200, "{\"endpoint\":\"https://old.example/hook\",\"active\":true}")
                : good(request.path()));
        assertThat(first("webhook-address")).contains("https://old.example/hook", "/line/" + CHANNEL + "/webhook");
        line.behave(request -> request.path().endsWith("/endpoint")
                ? StubLine.Answer.json(
                        200, "{\"endpoint\":\"https://a.example/line/" + CHANNEL + "/webhook\",\"active\":false}")
                : good(request.path()));
        assertThat(first("webhook-address")).contains("オン");
        line.behave(request -> request.path().endsWith("/endpoint")
                ? StubLine.Answer.error(404, "No webhook endpoint")
                : good(request.path()));
        assertThat(first("webhook-address")).contains("ありません");
        line.behave(request -> request.path().endsWith("/test")
                ? StubLine.Answer.json(200, "{\"success\":false,\"reason\":\"COULD_NOT_CONNECT\",\"detail\":\"TLS\"}")
                : good(request.path()));
        assertThat(first("webhook-test")).contains("COULD_NOT_CONNECT");
        line.behave(request -> request.path().endsWith("/consumption")
                ? StubLine.Answer.json(200, "{\"totalUsage\":200}")
                : good(request.path()));
        assertThat(first("quota")).contains("上限に達しています");
    }

    /** The Japanese text of the first check that failed, which must be this one. */
    private String first(String check) {
        JsonNode failed = engine.post(TEST, "")
                .json()
                .path("checks")
                .valueStream()
                .filter(one -> !one.path("ok").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(failed.path("check").asString()).isEqualTo(check);
        return failed.path("ja").asString();
    }

    @Test
    void knowsNoChannelOfAnotherMunicipality() {
        engine.put("/api/municipalities/tonari", "{\"name\":\"となり市\"}");
        expectProblem(404, engine.post("/api/municipalities/tonari/channels/" + CHANNEL + "/test", ""));
        assertThat(engine.get("/api/municipalities/tonari/channels")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void worksAgainstTheSandbox() {
        JsonNode result = engine.post("/api/municipalities/yamanokuchi/channels/sandbox/test", "")
                .json();
        assertThat(result.path("ok").asBoolean()).as(result.toString()).isTrue();
    }
}
