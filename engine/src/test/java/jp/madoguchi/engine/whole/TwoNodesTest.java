package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.conversation.Reminders;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Two whole engines, started at the same moment on one empty PostgreSQL, with LINE spreading its webhooks over both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final String CITY = "/api/municipalities/shiken";
    private static final String CHANNEL = "1656000000";
    private static final int RESIDENTS = 40;
    private static final int AT_ONCE = 8;
    private static final List<String> TALK = List.of("試験", "山口 花子", "ヒミツの相談", "送信する");

    private final long seed = Long.getLong("fuzz.seed", System.nanoTime());
    private StubLine line;
    private List<StartedEngine> nodes;

    @BeforeAll
    void startBothAtOnce() {
        line = new StubLine();
        String database = Make.emptyPostgres();
        nodes = Crowd.of(
                2,
                i -> () -> StartedEngine.on(database, "postgres", "--spring.datasource.hikari.maximum-pool-size=12"));
        nodes.get(0).openCounter("shiken", CHANNEL, line.base());
    }

    @AfterAll
    void stop() {
        nodes.forEach(StartedEngine::close);
        line.close();
    }

    @Test
    @Order(1)
    void makeTheDatabaseTogether() {
        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.get("/actuator/health").status()).isEqualTo(200);
            assertThat(node.get("/api/municipalities/yamanokuchi/packages")
                            .json()
                            .size())
                    .isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    @Order(2)
    void takeEveryAnswerOnceAndReplyOnceWhicheverNodeHearsIt() {
        Crowd.of(AT_ONCE, lane -> () -> {
            for (int resident = lane; resident < RESIDENTS; resident += AT_ONCE) {
                talk(resident, new Random(seed + resident));
            }
            return true;
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> count("select count(*) from outbox_message") == 0);

        JsonNode cases = node(0).get(CITY + "/cases?size=200").json();
        assertThat(cases.path("total").asInt()).as("seed " + seed).isEqualTo(RESIDENTS);
        List<String> numbers = new ArrayList<>();
        cases.path("items")
                .forEach(item -> numbers.add(item.path("number").asString().substring(5)));
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RESIDENTS)
                        .mapToObj("%06d"::formatted)
                        .toList());
        assertThat(count("select count(*) from line_event")).isEqualTo(RESIDENTS * TALK.size());
        assertThat(count("select count(*) from resident where municipality_id = 'shiken'"))
                .isEqualTo(RESIDENTS);
    }

    /** Each message of a resident at both nodes at once, as after a webhook that was answered too late. */
    private void talk(int resident, Random random) {
        for (int turn = 0; turn < TALK.size(); turn++) {
            String event = "E" + resident + "-" + turn;
            String text = TALK.get(turn);
            boolean twice = random.nextInt(3) == 0;
            List<Integer> heard = Crowd.of(
                    twice ? 2 : 1,
                    i -> () -> node(random.nextInt(2) + i)
                            .say(CHANNEL, "U" + resident, event, text)
                            .status());
            assertThat(heard).as("seed " + seed).containsOnly(200);
        }
    }

    @Test
    @Order(3)
    void runEachProcessOnceAndTellEachResidentOnce() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from act_ru_task where tenant_id_ = 'shiken'") == RESIDENTS);
        await().atMost(Duration.ofSeconds(60)).until(() -> texts("審査を始めました").size() >= RESIDENTS);
        assertThat(texts("審査を始めました")).hasSize(RESIDENTS).doesNotHaveDuplicates();
        assertThat(line.requests)
                .extracting(TwoNodesTest::key)
                .as("no call made twice")
                .doesNotHaveDuplicates();
        assertThat(texts("ヒミツの相談")).as("one summary each").hasSize(RESIDENTS);
        assertThat(count("select count(*) from act_ru_job where tenant_id_ = 'shiken'"))
                .isZero();
        assertThat(count("select count(*) from sandbox_mail where municipality_id = 'shiken'"))
                .isEqualTo(RESIDENTS);
    }

    @Test
    @Order(4)
    void takeDecisionsOnEitherNodeAndRefuseTheSecondOfTwoAtOnce() {
        List<Map<Integer, Integer>> answers = Crowd.of(AT_ONCE, lane -> () -> {
            Map<Integer, Integer> byStatus = new TreeMap<>();
            for (int i = lane + 1; i <= RESIDENTS; i += AT_ONCE) {
                String number = number(i);
                Crowd.of(
                                2,
                                n -> () -> node(n).post(
                                                CITY + "/cases/" + number + "/decision", "{\"outcome\":\"approved\"}"))
                        .forEach(answer -> byStatus.merge(answer.status(), 1, Integer::sum));
            }
            return byStatus;
        });
        Map<Integer, Integer> all = new TreeMap<>();
        answers.forEach(some -> some.forEach((status, times) -> all.merge(status, times, Integer::sum)));
        assertThat(all).containsOnly(Map.entry(200, RESIDENTS), Map.entry(409, RESIDENTS));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from case_file where state = 'approved'") == RESIDENTS);
        await().atMost(Duration.ofSeconds(30)).until(() -> texts("決定しました").size() >= RESIDENTS);
        assertThat(texts("決定しました")).hasSize(RESIDENTS).doesNotHaveDuplicates();
    }

    @Test
    @Order(5)
    void remindEachResidentOnce() {
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(node(i).say(CHANNEL, "Uleft" + i, "L" + i, "試験").status())
                    .isEqualTo(200);
        }
        await().until(() -> count("select count(*) from outbox_message") == 0);
        int before = line.requests.size();
        nodes.forEach(node -> node.bean(TurnableClock.class).advance(Duration.ofHours(25)));
        Crowd.of(4, i -> () -> {
            node(i).bean(Reminders.class).runDue();
            node(i).bean(Processes.class).runDue();
            return true;
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> line.requests.size() >= before + AT_ONCE);
        await().until(() -> count("select count(*) from outbox_message") == 0);
        List<String> reminded = line.requests.subList(before, line.requests.size()).stream()
                .map(request -> request.json().path("to").asString())
                .toList();
        assertThat(reminded)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, AT_ONCE).mapToObj(i -> "Uleft" + i).toList());
    }

    @Test
    @Order(6)
    void refuseWhatPostgresCannotStore() {
        assertThat(node(0).get(CITY + "/cases?package=%00").status()).isEqualTo(400);
        assertThat(node(0).put("/api/municipalities/nul", "{\"name\":\"a\\u0000b\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    void storeNoAnswerReadablyInAnyTable() {
        JdbcTemplate jdbc = node(0).bean(JdbcTemplate.class);
        assertThat(StoredBytes.tables(jdbc)).contains("case_file", "line_event", "act_ru_variable", "outbox_message");
        assertThat(StoredBytes.columnsHolding(jdbc, "試験課"))
                .as("what is readable is found")
                .contains("case_file.department");
        assertThat(StoredBytes.columnsHolding(jdbc, "花子", "ヒミツ", "Uleft", "U12", StartedEngine.SECRET))
                .isEmpty();
    }

    private String number(int n) {
        String first = node(0).get(CITY + "/cases?size=1")
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asString();
        return first.substring(0, 5) + "%06d".formatted(n);
    }

    private StartedEngine node(int n) {
        return nodes.get(Math.floorMod(n, 2));
    }

    private long count(String sql) {
        return node(0).bean(JdbcTemplate.class).queryForObject(sql, Long.class);
    }

    private static String key(StubLine.Request request) {
        return request.reply() ? request.json().path("replyToken").asString() : request.retryKey();
    }

    /** What residents were sent that holds a text, once for each call of LINE; a retry of the same call does not count. */
    private List<String> texts(String part) {
        Set<String> keys = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (StubLine.Request request : List.copyOf(line.requests)) {
            String key = key(request);
            if (keys.add(key)) {
                request.json().path("messages").forEach(message -> {
                    if (message.toString().contains(part)) {
                        found.add(key + " " + message);
                    }
                });
            }
        }
        return found;
    }
}
