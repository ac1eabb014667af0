package jp.madoguchi.engine.line;

import static jp.madoguchi.engine.line.LineNode.HANAKO;
import static jp.madoguchi.engine.line.LineNode.TARO;
import static jp.madoguchi.engine.line.LineNode.event;
import static jp.madoguchi.engine.line.LineNode.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What residents do in LINE, once and in order. */
class ResidentEventsTest extends WebhookScene {

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
