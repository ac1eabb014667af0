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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.engine.line.LineNode.Answered;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.residents.Residents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On PostgreSQL; {@link H2WebhookTest} does the same on H2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookTest {

    StubLine line;
    LineNode node;
    LineNode other;

    Make make() {
        return Make.POSTGRESQL;
    }

    @BeforeAll
    void start() {
        line = new StubLine();
        var database = make().open();
        node = new LineNode(database).withChannel(line);
        other = new LineNode(database);
    }

    @AfterAll
    void stop() {
        other.close();
        node.close();
        line.close();
    }

    @BeforeEach
    void clear() {
        line.behave(r -> StubLine.Answer.ok());
        await().until(() -> node.database().count("select count(*) from outbox_message") == 0);
        line.requests.clear();
        node.talks().failing = true;
        other.talks().failing = true;
        node.database()
                .transaction()
                .executeWithoutResult(s -> List.of("test_turn", "line_event")
                        .forEach(table -> node.database().jdbc().update("delete from " + table)));
    }

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
    void handlesSeveralResidentsOfOneBodyInOrder() {
        String[] events = IntStream.range(0, 20)
                .mapToObj(i -> text("D" + i, i % 2 == 0 ? HANAKO : TARO, "その" + i))
                .toArray(String[]::new);
        assertThat(node.post(events).status()).isEqualTo(200);
        assertThat(node.turns())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "said その" + i).toList());
        await().until(() -> line.replies().size() == 20);
        for (int who = 0; who < 2; who++) {
            int person = who;
            assertThat(line.replies().stream()
                            .map(r -> r.json().path("replyToken").asString())
                            .filter(t -> Integer.parseInt(t.substring(6)) % 2 == person))
                    .containsExactlyElementsOf(IntStream.range(0, 10)
                            .mapToObj(i -> "tokenD" + (i * 2 + person))
                            .toList());
        }
    }

    @Test
    void handlesAnEventOnceHoweverOftenItComes() {
        String event = text("E1", HANAKO, "一度だけ");
        String again = event.replace("\"isRedelivery\":false", "\"isRedelivery\":true");
        assertThat(node.post(event, event, again).status()).isEqualTo(200);
        assertThat(node.post(again).status()).isEqualTo(200);
        assertThat(other.post(again).status()).isEqualTo(200);
        assertThat(node.turns()).containsExactly("said 一度だけ");
        String odd = "{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"" + HANAKO
                + "\"},\"message\":{\"id\":\"5\",\"type\":\"text\",\"text\":\"番号なし\"}}";
        assertThat(node.post(odd, odd).status()).isEqualTo(200);
        assertThat(node.turns()).containsExactly("said 一度だけ", "said 番号なし");
    }

    @Test
    void handlesConcurrentDuplicatesOnTwoNodesOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 10; round++) {
            String event = text("F" + round, HANAKO, "同時" + round);
            List<Callable<Integer>> posts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                posts.add(() -> node.post(event).status());
                posts.add(() -> other.post(event).status());
            }
            for (Future<Integer> status : threads.invokeAll(posts)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        threads.shutdown();
        assertThat(node.turns())
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(i -> "said 同時" + i).toList());
        await().until(() -> line.replies().size() == 10);
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
    void keepsStandbyEventsSilently() {
        String standby = text("H1", HANAKO, "待機").replace("\"active\"", "\"standby\"");
        String follow = event("H2", TARO, "\"type\":\"follow\"").replace("\"active\"", "\"standby\"");
        assertThat(node.post(standby, follow).status()).isEqualTo(200);
        assertThat(node.events()).isEqualTo(2);
        assertThat(node.turns()).isEmpty();
        assertThat(node.database().count("select count(*) from outbox_message")).isZero();
    }

    @Test
    void keepsGroupTalkSilently() {
        String group = text("I1", HANAKO, "みんな").replace("\"type\":\"user\"", "\"type\":\"group\",\"groupId\":\"C1\"");
        assertThat(node.post(group).status()).isEqualTo(200);
        assertThat(node.events()).isEqualTo(1);
        assertThat(node.turns()).isEmpty();
    }

    @Test
    void welcomesAndTracksWhoBlocks() {
        String user = "U00000000000000000000000000000009";
        node.post(event("J1", user, "\"type\":\"unfollow\""));
        assertThat(following(user)).isFalse();
        node.post(event("J2", user, "\"type\":\"follow\",\"follow\":{\"isUnblocked\":true}"));
        assertThat(following(user)).isTrue();
        assertThat(node.turns()).containsExactly("welcome following=true");
        await().until(() -> line.replies().size() == 1);
    }

    private boolean following(String user) {
        Residents residents = node.bean(Residents.class);
        return node.database()
                .read(() -> residents.arrive(LineNode.YAMAGUCHI, "line", CHANNEL, user))
                .following();
    }

    @Test
    void forgetsWhatAResidentTakesBack() {
        node.post(text("K1", HANAKO, "口座番号 1234567"));
        assertThat(node.database().count("select count(*) from line_event where body is not null"))
                .isEqualTo(1);
        node.post(event("K2", HANAKO, "\"type\":\"unsend\",\"unsend\":{\"messageId\":\"mK1\"}"));
        assertThat(node.database().count("select count(*) from line_event where body is null and event_id = 'K1'"))
                .isEqualTo(1);
        assertThat(node.turns()).containsExactly("said 口座番号 1234567", "unsent");
        assertThat(node.post(text("K1", HANAKO, "口座番号 1234567")).status()).isEqualTo(200);
        assertThat(node.turns()).hasSize(2);
    }

    @Test
    void ignoresAMessageThatWasTakenBackBeforeItCame() {
        node.post(event("L2", HANAKO, "\"type\":\"unsend\",\"unsend\":{\"messageId\":\"mL1\"}"));
        node.post(text("L1", HANAKO, "遅れて届いた").replace("\"isRedelivery\":false", "\"isRedelivery\":true"));
        assertThat(node.turns()).containsExactly("unsent");
        assertThat(node.database().count("select count(*) from line_event where body is null and event_id = 'L1'"))
                .isEqualTo(1);
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

    @Test
    void keepsTheOrderOfOneResidentOverManyRequests() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String event = text("O" + i, HANAKO, "並行" + i);
            LineNode to = i % 2 == 0 ? node : other;
            posts.add(() -> to.post(event).status());
        }
        for (Future<Integer> status : threads.invokeAll(posts)) {
            assertThat(status.get()).isEqualTo(200);
        }
        threads.shutdown();
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() -> line.replies().size() == 40);
        Stream<String> sent = line.replies().stream().map(r -> r.texts().get(0).substring("受け付けました: ".length()));
        assertThat(sent).containsExactlyElementsOf(node.turns());
    }
}
