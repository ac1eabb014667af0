package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A resident and staff write at the same moment, on two nodes with one PostgreSQL; LINE sends every webhook to both. */
class ThreadsOnTwoNodesTest {

    private static final String CITY = "/api/municipalities/shiken";
    private static final int MESSAGES = 12;

    private StubLine line;
    private List<StartedEngine> nodes;

    @BeforeEach
    void start() {
        line = new StubLine();
        String database = Make.emptyPostgres();
        nodes = Crowd.of(
                2,
                i -> () -> StartedEngine.on(database, "postgres", "--spring.datasource.hikari.maximum-pool-size=10"));
        nodes.get(0).openCounter("shiken", StaffApi.CHANNEL, line.base());
    }

    @AfterEach
    void stop() {
        nodes.forEach(StartedEngine::close);
        line.close();
    }

    @Test
    void losesAndDoublesNothingWhoeverWrites() {
        ThreadResident hanako = new ThreadResident(nodes.get(0), line);
        String number = hanako.applies();
        String thread = CITY + "/cases/" + number + "/thread";
        assertThat(nodes.get(0).post(thread, "{\"text\":\"はじめ\"}").status()).isEqualTo(201);
        hanako.hears("はじめ");
        Crowd.<Boolean>of(4, writer -> () -> {
            for (int i = 0; i < MESSAGES; i++) {
                if (writer < 2) {
                    // The same event at both nodes, as after a webhook that was answered too late.
                    assertThat(nodes.get(writer)
                                    .say(StaffApi.CHANNEL, hanako.user(), "W" + i, "住民" + i + "。")
                                    .status())
                            .isEqualTo(200);
                } else {
                    String text = "職員" + writer + "-" + i + "。";
                    assertThat(nodes.get(writer - 2)
                                    .post(thread, "{\"text\":\"" + text + "\"}")
                                    .status())
                            .isEqualTo(201);
                }
            }
            return true;
        });
        List<String> expected = Stream.concat(
                        Stream.of("はじめ"),
                        IntStream.range(0, MESSAGES)
                                .boxed()
                                .flatMap(i -> Stream.of("住民" + i + "。", "職員2-" + i + "。", "職員3-" + i + "。")))
                .toList();
        JsonNode shown = nodes.get(1).get(thread).json();
        assertThat(shown.path("items").valueStream().map(e -> e.path("text").asString()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(shown.path("items").valueStream().map(e -> e.path("number").asLong()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(shown.path("unread").asInt()).isEqualTo(MESSAGES);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> nodes.get(0)
                                .bean(JdbcTemplate.class)
                                .queryForObject("select count(*) from outbox_message", Long.class)
                        == 0);
        for (int i = 0; i < MESSAGES; i++) {
            for (int staff : List.of(2, 3)) {
                assertThat(calls("職員" + staff + "-" + i + "。")).hasSize(1);
            }
        }
        assertThat(nodes.get(0)
                        .get(thread)
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(e -> e.path("author").asString().equals("staff"))
                        .map(e -> e.path("state").asString()))
                .containsOnly("sent");
    }

    /** The calls of LINE that carried a text; the same call tried again counts once. */
    private Set<String> calls(String text) {
        Set<String> keys = new HashSet<>();
        synchronized (line.requests) {
            line.requests.stream()
                    .filter(r -> r.json().path("messages").toString().contains(text))
                    .forEach(r ->
                            keys.add(r.reply() ? r.json().path("replyToken").asString() : r.retryKey()));
        }
        return keys;
    }
}
