package jp.madoguchi.engine.line;

import static jp.madoguchi.engine.line.LineNode.HANAKO;
import static jp.madoguchi.engine.line.LineNode.TARO;
import static jp.madoguchi.engine.line.LineNode.event;
import static jp.madoguchi.engine.line.LineNode.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.madoguchi.engine.line.StubLine.Answer;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.vault.Contents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On PostgreSQL; {@link H2ContentTest} does the same on H2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentTest {

    StubLine line;
    LineNode node;

    Make make() {
        return Make.POSTGRESQL;
    }

    @BeforeAll
    void start() {
        line = new StubLine();
        node = new LineNode(make().open()).withChannel(line);
    }

    @AfterAll
    void stop() {
        node.close();
        line.close();
    }

    @BeforeEach
    void clear() {
        line.behave(r -> Answer.ok());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> node.database().count("select count(*) from outbox_message") == 0);
        line.requests.clear();
        node.database().transaction().executeWithoutResult(s -> {
            node.database().jdbc().update("delete from test_turn");
            node.database().jdbc().update("delete from line_event");
            node.database().jdbc().update("delete from content");
        });
    }

    @Test
    void storesAPhotoStrippedBeforeItAnswers() {
        content(200, Pictures.photo(6), 0);
        assertThat(node.post(image("A1")).status()).isEqualTo(200);
        assertThat(node.turns())
                .singleElement()
                .satisfies(t -> assertThat(t).contains("mediaType=image/jpeg").contains("rejection=null"));
        String content = node.turns().get(0).replaceAll(".*content=([0-9a-f-]+).*", "$1");
        Contents contents = node.bean(Contents.class);
        byte[] stored = node.database()
                .read(() -> contents.find(LineNode.YAMAGUCHI, content).orElseThrow())
                .bytes();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.GPS);
        assertThat(line.to("/v2/bot/message/mA1/content"))
                .singleElement()
                .satisfies(
                        r -> assertThat(r.headers().getFirst("Authorization")).isEqualTo("Bearer token"));
        node.post(event("A2", HANAKO, "\"type\":\"unsend\",\"unsend\":{\"messageId\":\"mA1\"}"));
        assertThat(node.database().count("select count(*) from content")).isZero();
        assertThat(node.database().count("select count(*) from line_event where body is not null and event_id = 'A1'"))
                .isZero();
    }

    @Test
    void waitsBrieflyWhileLineIsPreparing() {
        AtomicInteger looks = new AtomicInteger();
        line.behave(r -> !r.path().endsWith("/content")
                ? Answer.ok()
                : looks.incrementAndGet() < 3 ? Answer.json(202, "") : new Answer(200, Pictures.jpeg(), 0));
        assertThat(node.post(image("B1")).status()).isEqualTo(200);
        await().until(() -> node.turns().size() == 1);
        assertThat(node.turns().get(0)).contains("image/jpeg");
        assertThat(looks.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void answersInTimeAndKeepsTheOrderOfTurnsWhenLineIsSlow() {
        content(200, Pictures.jpeg(), 2500);
        long start = System.nanoTime();
        assertThat(node.post(image("C1"), text("C2", HANAKO, "送りました")).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(node.turns()).isEmpty();
        assertThat(node.database().count("select count(*) from line_event where waiting"))
                .isEqualTo(2);
        node.post(text("C3", HANAKO, "まだですか"), text("C4", TARO, "別の人です"));
        await().atMost(Duration.ofSeconds(20)).until(() -> node.turns(HANAKO).size() == 3);
        assertThat(node.turns(TARO)).containsExactly("said 別の人です");
        assertThat(node.turns(HANAKO).get(0)).contains("image/jpeg");
        assertThat(node.turns(HANAKO).subList(1, 3)).containsExactly("said 送りました", "said まだですか");
        assertThat(node.database().count("select count(*) from line_event where waiting"))
                .isZero();
        assertThat(node.database().count("select count(*) from content")).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfTwoWebhooksAtTheSameTime() {
        content(200, Pictures.jpeg(), 700);
        CompletableFuture<LineNode.Answered> photo = CompletableFuture.supplyAsync(() -> node.post(image("K1")));
        await().until(() -> node.events() == 1);
        assertThat(node.post(text("K2", HANAKO, "送りました")).status()).isEqualTo(200);
        assertThat(photo.join().status()).isEqualTo(200);
        await().until(() -> node.turns().size() == 2);
        assertThat(node.turns().get(0)).contains("image/jpeg");
        assertThat(node.turns().get(1)).isEqualTo("said 送りました");
    }

    @Test
    void goesOnWithoutAPhotoThatLineDoesNotGive() {
        contentAtTheThirdLook();
        assertThat(node.post(image("L1"), text("L2", HANAKO, "送りました")).status()).isEqualTo(200);
        assertThat(node.turns()).containsExactly("said 送りました");
        await().atMost(Duration.ofSeconds(30)).until(() -> node.turns().size() == 2);
        assertThat(node.turns().get(1)).contains("image/jpeg");
    }

    @Test
    void triesAgainWhenLineHasTrouble() {
        contentAtTheThirdLook();
        assertThat(node.post(image("D1")).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).until(() -> node.turns().size() == 1);
        assertThat(node.turns().get(0)).contains("image/jpeg");
    }

    @Test
    void takesNoLateTurnForAPhotoThatWasTakenBack() {
        content(200, Pictures.jpeg(), 2500);
        node.post(image("E1"));
        node.post(event("E2", HANAKO, "\"type\":\"unsend\",\"unsend\":{\"messageId\":\"mE1\"}"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.database().count("select count(*) from outbox_message") == 0);
        assertThat(node.turns()).containsExactly("unsent");
        assertThat(node.database().count("select count(*) from content")).isZero();
    }

    @Test
    void tellsTheTalkWhyAContentIsRefused() {
        content(404, new byte[0], 0);
        node.post(image("F1"));
        content(200, "MZ not a picture".getBytes(StandardCharsets.US_ASCII), 0);
        node.post(image("F2"));
        content(200, new byte[(10 << 20) + 1], 0);
        node.post(image("F3"));
        node.post(
                event(
                        "F4",
                        HANAKO,
                        "\"type\":\"message\",\"message\":{\"id\":\"4\",\"type\":\"image\",\"contentProvider\":{\"type\":\"external\"}}"));
        node.post(
                event(
                        "F5",
                        HANAKO,
                        "\"type\":\"message\",\"message\":{\"id\":\"5\",\"type\":\"file\",\"fileName\":\"大.pdf\",\"fileSize\":99999999}"));
        assertThat(node.turns()).hasSize(5);
        assertThat(node.turns().get(0)).contains("rejected-unavailable");
        assertThat(node.turns().get(1)).contains("rejected-type");
        assertThat(node.turns().get(2)).contains("rejected-too-large");
        assertThat(node.turns().get(3)).contains("rejected-unavailable");
        assertThat(node.turns().get(4)).contains("rejected-too-large").contains("大.pdf");
        assertThat(node.database().count("select count(*) from content")).isZero();
    }

    @Test
    void fetchesManyPhotosOfOneBodyAtTheSameTime() {
        content(200, Pictures.jpeg(), 600);
        String[] events = IntStream.range(0, 8).mapToObj(i -> image("G" + i)).toArray(String[]::new);
        assertThat(node.post(events).status()).isEqualTo(200);
        assertThat(node.turns()).hasSize(8).allMatch(t -> t.contains("image/jpeg"));
    }

    @Test
    void fetchesNothingOnStandby() {
        node.post(image("H1").replace("\"active\"", "\"standby\""));
        assertThat(line.requests).isEmpty();
        assertThat(node.turns()).isEmpty();
    }

    private void contentAtTheThirdLook() {
        AtomicInteger looks = new AtomicInteger();
        line.behave(r -> !r.path().endsWith("/content")
                ? Answer.ok()
                : looks.incrementAndGet() < 3
                        ? Answer.error(500, "Internal error")
                        : new Answer(200, Pictures.jpeg(), 0));
    }

    private void content(int status, byte[] bytes, long delay) {
        line.behave(r -> r.path().endsWith("/content") ? new Answer(status, bytes, delay) : Answer.ok());
    }

    private static String image(String id) {
        return event(
                id,
                HANAKO,
                "\"type\":\"message\",\"message\":{\"id\":\"m" + id
                        + "\",\"type\":\"image\",\"contentProvider\":{\"type\":\"line\"}}");
    }
}
