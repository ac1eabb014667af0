package jp.madoguchi.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several nodes on one table: races, death, leases, capacity and the end. */
class OutboxNodesTest extends OutboxScene {

    @ParameterizedTest
    @MethodSource("databases")
    void keepsTheOrderWhilePutsRaceWithRetries(Make make) throws Exception {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Database database = database(make);
        Map<String, Integer> last = new HashMap<>();
        List<String> overtaken = new ArrayList<>();
        Recorder recorder = new Recorder(m -> {
            synchronized (last) {
                int number = Integer.parseInt(m.payload());
                int expected = last.getOrDefault(m.lane(), -1) + 1;
                if (random.nextInt(4) == 0) {
                    return new Result.Retry(Instant.now().plusMillis(random.nextInt(60)), "again");
                }
                if (number != expected) {
                    overtaken.add(m.lane() + ": " + number + " instead of " + expected);
                }
                last.put(m.lane(), number);
                return new Result.Delivered();
            }
        });
        OutboxNode first = node(database, recorder);
        OutboxNode second = node(database, recorder);
        int lanes = 4;
        int each = 25;
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        for (int l = 0; l < lanes; l++) {
            String lane = "lane" + l;
            Random own = new Random(seed + l);
            threads.execute(() -> IntStream.range(0, each).forEach(i -> {
                put(database, own.nextBoolean() ? first : second, lane, Integer.toString(i));
                pause(own.nextInt(15));
            }));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(60)).until(() -> rows(database) == 0);
        assertThat(overtaken).isEmpty();
        assertThat(last.values()).hasSize(lanes).containsOnly(each - 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoNodesDeliverEachMessageOnce(Make make) throws Exception {
        Database database = database(make);
        Recorder recorder = new Recorder();
        OutboxNode first = node(database, recorder);
        OutboxNode second = node(database, recorder);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 300; i++) {
            String lane = "lane" + i % 20;
            OutboxNode node = i % 2 == 0 ? first : second;
            String payload = Integer.toString(i);
            threads.execute(() -> put(database, node, lane, payload));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> rows(database) == 0);
        assertThat(recorder.seen).extracting(Message::payload).hasSize(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesOverFromANodeThatDiedAfterItsClaim(Make make) {
        Database database = database(make);
        Recorder dying = silent();
        Recorder healthy = new Recorder();
        OutboxNode dead = deadNode(database, dying);
        put(database, dead, "a", "1");
        put(database, dead, "a", "2");
        await().until(() -> dying.seen.size() == 1);
        OutboxNode alive = node(database, healthy);
        put(database, alive, "a", "3");
        await().atMost(Duration.ofSeconds(5)).until(() -> healthy.seen.size() == 3);
        assertThat(healthy.payloads("a")).containsExactly("1", "2", "3");
        assertThat(healthy.attempts("a")).containsExactly(2, 2, 1);
        assertThat(healthy.seen.get(0).id()).isEqualTo(dying.seen.get(0).id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofMessagesPutTogetherDeliversAtOnceThoseWithNothingOfAnotherNodeBeforeThem(Make make) {
        Database database = database(make);
        OutboxNode dead = deadNode(database, Duration.ofSeconds(4), silent());
        put(database, dead, "a", "1");
        Recorder healthy = new Recorder();
        OutboxNode alive = node(database, healthy);
        database.transaction()
                .executeWithoutResult(s -> alive.outbox().put(List.of(post("a", "2"), post("b", "3"), post("c", "4"))));
        await().atMost(Duration.ofSeconds(15)).until(() -> healthy.seen.size() == 4);
        assertThat(healthy.payloads("a")).containsExactly("1", "2");
        assertThat(healthy.seen).extracting(Message::payload).endsWith("1", "2");
    }

    private static Outbox.Post post(String lane, String payload) {
        return new Outbox.Post(UUID.randomUUID(), YAMAGUCHI, "test", lane, payload, null, null);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void renewsTheLeaseOfASlowDelivery(Make make) {
        Database database = database(make);
        Recorder slow = new Recorder(m -> {
            pause(2500);
            return new Result.Delivered();
        });
        OutboxNode node = node(database, slow);
        node(database, slow);
        put(database, node, "a", "大きな知らせ");
        await().atMost(Duration.ofSeconds(10)).until(() -> rows(database) == 0);
        assertThat(slow.seen).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void holdsNoMoreThanItsCapacityInMemory(Make make) {
        Database database = database(make);
        CountDownLatch gate = new CountDownLatch(1);
        Recorder recorder = new Recorder(m -> {
            waitFor(gate);
            return new Result.Delivered();
        });
        OutboxSettings small = new OutboxSettings(
                Duration.ofSeconds(5), QUICK.poll(), QUICK.grouping(), 10, 4, Duration.ofSeconds(20));
        OutboxNode node = node(database, small, recorder);
        for (int i = 0; i < 60; i++) {
            put(database, node, "lane" + i % 7, Integer.toString(i));
        }
        assertThat(node.held()).isLessThanOrEqualTo(10);
        gate.countDown();
        await().atMost(Duration.ofSeconds(20)).until(() -> rows(database) == 0);
        for (int l = 0; l < 7; l++) {
            assertThat(recorder.payloads("lane" + l).stream().map(Integer::valueOf))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        assertThat(recorder.seen).hasSize(60);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void finishesWhatIsUnderWayWhenStopped(Make make) throws Exception {
        Database database = database(make);
        Recorder slow = new Recorder(m -> {
            pause(300);
            return new Result.Delivered();
        });
        OutboxNode node = node(database, slow);
        put(database, node, "a", "1");
        put(database, node, "a", "2");
        await().until(() -> slow.seen.size() == 1);
        node.stop();
        assertThat(slow.seen).hasSize(1);
        assertThat(database.count("select count(*) from outbox_message where claimed_by is null"))
                .isEqualTo(1);
        assertThat(rows(database)).isEqualTo(1);
        put(database, node, "a", "3");
        Recorder next = new Recorder();
        node(database, next);
        await().until(() -> next.seen.size() == 2);
        assertThat(next.payloads("a")).containsExactly("2", "3");
        assertThat(next.attempts("a")).containsExactly(1, 1);
    }
}
