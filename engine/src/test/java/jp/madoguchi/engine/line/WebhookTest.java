package jp.madoguchi.engine.line;

import static jp.madoguchi.engine.line.LineNode.CHANNEL;
import static jp.madoguchi.engine.line.LineNode.HANAKO;
import static jp.madoguchi.engine.line.LineNode.TARO;
import static jp.madoguchi.engine.line.LineNode.event;
import static jp.madoguchi.engine.line.LineNode.sign;
import static jp.madoguchi.engine.line.LineNode.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.madoguchi.engine.line.LineNode.Answered;
import org.junit.jupiter.api.Test;

/** The webhook's answers to LINE. */
class WebhookTest extends WebhookScene {

    @Test
    void beginsAnEventAgainThatMetADeadlockAndRepliesOnce() {
        node.talks().deadlocks = 3;
        assertThat(node.post(text("D1", HANAKO, "補助金"), text("D2", TARO, "アンケート"))
                        .status())
                .isEqualTo(200);
        assertThat(node.turns()).containsExactly("said 補助金", "said アンケート");
        await().until(() -> line.replies().size() == 2);
        assertThat(line.pushes()).isEmpty();
        node.talks().deadlocks = 100;
        assertThat(node.post(text("D3", HANAKO, "補助金")).status()).isEqualTo(500);
        node.talks().deadlocks = 0;
        assertThat(node.post(text("D3", HANAKO, "補助金")).status()).isEqualTo(200);
        assertThat(node.turns(HANAKO)).hasSize(2);
    }

    @Test
    void answersAndRepliesWithTheToken() {
        assertThat(node.post(text("A1", HANAKO, "補助金")).status()).isEqualTo(200);
        assertThat(node.turns()).containsExactly("said 補助金");
        await().until(() -> line.replies().size() == 1);
        StubLine.Request reply = line.replies().get(0);
        assertThat(reply.json().path("replyToken").asString()).isEqualTo("tokenA1");
        assertThat(reply.texts()).containsExactly("受け付けました: said 補助金");
        assertThat(reply.headers().getFirst("Authorization")).isEqualTo("Bearer token");
        assertThat(reply.retryKey()).isNull();
        assertThat(line.pushes()).isEmpty();
    }

    @Test
    void refusesUnknownChannels() {
        byte[] body = "{\"events\":[]}".getBytes(StandardCharsets.UTF_8);
        for (String unknown : List.of("1656000001", "%00", "..%2f", "あ")) {
            assertThat(node.send(unknown, body, sign(body)).status())
                    .as(unknown)
                    .isBetween(400, 404);
        }
        assertThat(node.send("1656000001", body, sign(body)).status()).isEqualTo(404);
    }

    @Test
    void takesWhatIsPostedOnly() {
        Answered got = node.get(CHANNEL);
        assertThat(got.status()).isEqualTo(405);
        assertThat(got.contentType()).startsWith("application/problem+json");
        assertThat(got.body()).contains("expected POST, got GET", "/line/" + CHANNEL + "/webhook");
    }

    @Test
    void storesNothingWithoutARightSignature() {
        byte[] body = ("{\"events\":[" + text("B1", HANAKO, "補助金") + "]}").getBytes(StandardCharsets.UTF_8);
        String right = sign(body);
        List<Answered> refused = List.of(
                node.send(CHANNEL, body),
                node.send(CHANNEL, body, ""),
                node.send(CHANNEL, body, "not base64 at all"),
                node.send(CHANNEL, body, right.substring(1)),
                node.send(CHANNEL, body, sign(new byte[0])),
                node.send(CHANNEL, body, right, right),
                node.send(CHANNEL, "not JSON".getBytes(StandardCharsets.UTF_8), right));
        assertThat(refused).extracting(Answered::status).containsOnly(401);
        assertThat(refused).extracting(Answered::contentType).allMatch(t -> t.startsWith("application/problem+json"));
        assertThat(node.events()).isZero();
        assertThat(node.send(CHANNEL, body, right).status()).isEqualTo(200);
    }

    @Test
    void answersSignedNonsenseWithAProblem() {
        for (String body : List.of("not JSON", "[]", "{}", "{\"events\":{}}", "")) {
            Answered answered = node.postBody(body);
            assertThat(answered.status()).as(body).isEqualTo(400);
            assertThat(answered.contentType()).startsWith("application/problem+json");
        }
        assertThat(node.postBody("{\"events\":[],\"x\":\"" + "x".repeat(1 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void takesLinesConnectivityCheck() {
        assertThat(node.post().status()).isEqualTo(200);
        assertThat(node.events()).isZero();
    }

    @Test
    void keepsUnknownEventsAndAnswersOnlyUnknownMessages() {
        assertThat(node.post(
                                event("C1", HANAKO, "\"type\":\"telepathy\""),
                                "{\"type\":\"membership\",\"webhookEventId\":\"C2\"}",
                                "17",
                                event(
                                        "C3",
                                        HANAKO,
                                        "\"type\":\"message\",\"message\":{\"id\":\"9\",\"type\":\"hologram\"}"),
                                event(
                                        "C4",
                                        HANAKO,
                                        "\"type\":\"message\",\"message\":{\"id\":\"8\",\"type\":\"sticker\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(node.events()).isEqualTo(5);
        assertThat(node.turns()).containsExactly("Other[what=hologram]", "Other[what=sticker]");
    }

    @Test
    void triesTheOthersWhenOneFailsAndTakesItAgainWhenRedelivered() {
        String[] events = {text("G1", HANAKO, "一"), text("G2", HANAKO, "失敗"), text("G3", TARO, "三")};
        Answered answered = node.post(events);
        assertThat(answered.status()).isEqualTo(500);
        assertThat(answered.body()).contains("1 of 3").doesNotContain("失敗").doesNotContain(HANAKO);
        assertThat(node.turns()).containsExactly("said 一", "said 三");
        node.talks().failing = false;
        assertThat(node.post(events).status()).isEqualTo(200);
        assertThat(node.turns()).containsExactly("said 一", "said 三", "said 失敗");
        await().until(() -> line.replies().size() == 3);
    }

    @Test
    void keepsBodiesSealed() {
        node.post(text("M1", HANAKO, "山口花子です"));
        byte[] body = node.database()
                .read(() -> node.database()
                        .jdbc()
                        .queryForList("select body from line_event", byte[].class)
                        .get(0));
        assertThat(new String(body, StandardCharsets.UTF_8))
                .doesNotContain("山口花子")
                .doesNotContain(HANAKO);
    }

    @Test
    void answersAtOnceHoweverSlowLineIs() {
        line.behave(r -> StubLine.Answer.ok().after(3000));
        long start = System.nanoTime();
        assertThat(node.post(text("N1", HANAKO, "急ぎ"), text("N2", HANAKO, "もう一つ"))
                        .status())
                .isEqualTo(200);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        await().until(() -> line.replies().size() == 1);
        line.behave(r -> StubLine.Answer.ok());
    }
}
