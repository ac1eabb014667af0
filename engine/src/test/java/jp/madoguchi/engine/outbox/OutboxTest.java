package jp.madoguchi.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final OutboxSettings QUICK = new OutboxSettings(
            Duration.ofMillis(900), Duration.ofMillis(40), Duration.ofMillis(3), 1000, 4, Duration.ofSeconds(20));

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    static Stream<?> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversAfterTheCommitAndRemoves(Make make) {
        Database database = database(make);
        Recorder recorder = new Recorder();
        OutboxNode node = node(database, recorder);
        database.transaction().executeWithoutResult(status -> {
            node.outbox().put(YAMAGUCHI, "test", "花子", "お名前を教えてください", null);
            node.outbox().put(YAMAGUCHI, "test", "花子", "住所を教えてください", null);
            pause(50);
            assertThat(recorder.seen).isEmpty();
        });
        await().until(() -> recorder.payloads("花子").size() == 2);
        assertThat(recorder.payloads("花子")).containsExactly("お名前を教えてください", "住所を教えてください");
        assertThat(recorder.seen).allMatch(m -> m.attempt() == 1);
        assertThat(recorder.seen.get(0).created())
                .isEqualTo(recorder.seen.get(1).created());
        await().until(() -> rows(database) == 0 && node.held() == 0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsPayloadsSealed(Make make) {
        Database database = database(make);
        OutboxNode node = node(database, new Recorder());
        node.stop();
        put(database, node, "lane", "山口 花子");
        byte[] stored = database.read(() -> JdbcClient.create(database.jdbc())
                .sql("select payload from outbox_message")
                .query(byte[].class)
                .single());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("花子");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void deliversNothingOfARolledBackTransaction(Make make) {
        Database database = database(make);
        Recorder recorder = new Recorder();
        OutboxNode node = node(database, recorder);
        database.transaction().executeWithoutResult(status -> {
            node.outbox().put(YAMAGUCHI, "test", "a", "never", null);
            status.setRollbackOnly();
        });
        put(database, node, "a", "after");
        await().until(() -> recorder.seen.size() == 1);
        assertThat(recorder.payloads("a")).containsExactly("after");
        await().until(() -> node.held() == 0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsInnerAndOuterTransactionApart(Make make) {
        Database database = database(make);
        Recorder recorder = new Recorder();
        OutboxNode node = node(database, recorder);
        TransactionTemplate inner = new TransactionTemplate(database.transactions());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        database.transaction().executeWithoutResult(status -> {
            node.outbox().put(YAMAGUCHI, "test", "outer", "lost", null);
            inner.executeWithoutResult(s -> node.outbox().put(YAMAGUCHI, "test", "inner", "kept", null));
            status.setRollbackOnly();
        });
        await().until(() -> recorder.seen.size() == 1);
        pause(200);
        assertThat(recorder.payloads("inner")).containsExactly("kept");
        assertThat(recorder.seen).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesToPutOutsideATransaction(Make make) {
        OutboxNode node = node(database(make), new Recorder());
        assertThatThrownBy(() -> node.outbox().put(YAMAGUCHI, "test", "a", "x", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitsUntilAMessageIsDueWithoutHoldingUpTheLane(Make make) {
        Database database = database(make);
        Recorder recorder = new Recorder();
        OutboxNode node = node(database, recorder);
        Instant due = Instant.now().plusMillis(700);
        database.transaction().executeWithoutResult(s -> node.outbox().put(YAMAGUCHI, "test", "a", "お知らせ", due));
        put(database, node, "a", "すぐ");
        await().until(() -> recorder.seen.size() == 1);
        assertThat(Instant.now()).isBefore(due);
        await().until(() -> recorder.seen.size() == 2);
        assertThat(recorder.payloads("a")).containsExactly("すぐ", "お知らせ");
        assertThat(Instant.now()).isAfterOrEqualTo(due);
        assertThat(recorder.seen.get(1).attempt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void retriesInOrderAndCountsAttempts(Make make) {
        Database database = database(make);
        AtomicInteger calls = new AtomicInteger();
        Recorder recorder = new Recorder(m -> m.payload().startsWith("1") && calls.incrementAndGet() < 3
                ? new Result.Retry(Instant.now().plusMillis(150), "busy", "1+" + calls.get())
                : new Result.Delivered());
        OutboxNode node = node(database, recorder);
        put(database, node, "a", "1");
        put(database, node, "a", "2");
        pause(60);
        put(database, node, "a", "3");
        put(database, node, "b", "other lane");
        await().until(() -> recorder.payloads("a").contains("3"));
        assertThat(recorder.payloads("a")).containsExactly("1", "1+1", "1+2", "2", "3");
        assertThat(recorder.attempts("a")).containsExactly(1, 2, 3, 1, 1);
        await().until(() -> rows(database) == 0 && node.held() == 0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsTheOrderWhilePutsRaceWithRetries(Make make) throws Exception {
        long seed = System.nanoTime();
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
        CountDownLatch never = new CountDownLatch(1);
        open.add(never::countDown);
        Recorder dying = new Recorder(m -> {
            waitFor(never);
            return new Result.Delivered();
        });
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
    void aStuckHandlerBlocksNoOtherLane(Make make) {
        Database database = database(make);
        CompletableFuture<List<Result>> never = new CompletableFuture<>();
        Recorder recorder = new Recorder() {
            @Override
            public CompletionStage<List<Result>> deliver(List<Message> messages) {
                return messages.get(0).lane().equals("stuck") ? never : super.deliver(messages);
            }
        };
        OutboxNode node = node(database, recorder);
        put(database, node, "stuck", "x");
        for (int i = 0; i < 20; i++) {
            put(database, node, "lane" + i, "y");
        }
        await().until(() -> recorder.seen.size() == 20);
        never.complete(List.of(new Result.Delivered()));
        await().until(() -> rows(database) == 0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void triesAgainWhatAHandlerWasSilentAbout(Make make) {
        Database database = database(make);
        AtomicInteger calls = new AtomicInteger();
        Recorder recorder = new Recorder() {
            @Override
            public CompletionStage<List<Result>> deliver(List<Message> messages) {
                return calls.incrementAndGet() == 1 ? new CompletableFuture<>() : super.deliver(messages);
            }
        };
        OutboxSettings impatient =
                new OutboxSettings(QUICK.lease(), QUICK.poll(), QUICK.grouping(), 1000, 4, Duration.ofMillis(300));
        OutboxNode node = node(database, impatient, recorder);
        put(database, node, "a", "x");
        await().atMost(Duration.ofSeconds(5)).until(() -> recorder.seen.size() == 1);
        assertThat(recorder.attempts("a")).containsExactly(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsFailedMessagesForStaffAndDeliversTheNext(Make make) {
        Database database = database(make);
        AtomicInteger calls = new AtomicInteger();
        Recorder recorder = new Recorder(m -> m.payload().equals("bad") && calls.incrementAndGet() == 1
                ? new Result.Failed("LINE: 送信できません")
                : new Result.Delivered());
        OutboxNode node = node(database, recorder);
        FailedMessages failed = new JdbcFailedMessages(JdbcClient.create(database.jdbc()), Clock.systemUTC());
        put(database, node, "a", "bad");
        put(database, node, "a", "good");
        await().until(() -> recorder.payloads("a").contains("good") && rows(database) == 1 && node.held() == 0);
        List<FailedMessages.FailedMessage> seen = database.read(() -> failed.of(YAMAGUCHI, 10));
        assertThat(seen).singleElement().satisfies(m -> {
            assertThat(m.reason()).isEqualTo("LINE: 送信できません");
            assertThat(m.attempts()).isEqualTo(1);
        });
        MunicipalityId other = new MunicipalityId("maizuru");
        assertThat(database.read(() -> failed.of(other, 10))).isEmpty();
        UUID id = seen.get(0).id();
        assertThat(database.read(() -> failed.retry(other, id))).isFalse();
        assertThat(database.read(() -> failed.retry(YAMAGUCHI, id))).isTrue();
        await().until(() -> rows(database) == 0);
        assertThat(recorder.payloads("a")).containsExactly("bad", "good", "bad");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void failsAMessageNobodyDelivers(Make make) {
        Database database = database(make);
        OutboxNode node = node(database, new Recorder());
        database.transaction()
                .executeWithoutResult(s -> node.outbox().put(YAMAGUCHI, "carrier-pigeon", "a", "x", null));
        await().until(() -> database.count(
                        "select count(*) from outbox_message where state = 'failed' and reason like '%carrier-pigeon%'")
                == 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void offersAgainWhatAHandlerLeftOut(Make make) {
        Database database = database(make);
        Recorder recorder = new Recorder() {
            @Override
            public int batch() {
                return 10;
            }

            @Override
            public CompletionStage<List<Result>> deliver(List<Message> messages) {
                return super.deliver(messages.subList(0, 1));
            }
        };
        OutboxNode node = node(database, recorder);
        database.transaction()
                .executeWithoutResult(s ->
                        IntStream.range(0, 5).forEach(i -> node.outbox().put(YAMAGUCHI, "test", "a", "m" + i, null)));
        await().until(() -> rows(database) == 0);
        assertThat(recorder.payloads("a")).containsExactly("m0", "m1", "m2", "m3", "m4");
        assertThat(recorder.attempts("a")).containsOnly(1);
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

    private Database database(Make make) {
        Database database = make.open();
        open.add(database);
        return database;
    }

    private OutboxNode node(Database database, Recorder recorder) {
        return node(database, QUICK, recorder);
    }

    private OutboxNode node(Database database, OutboxSettings settings, Recorder recorder) {
        OutboxNode node = newNode(database, settings, recorder);
        open.add(node::stop);
        return node;
    }

    /** Claims, but never renews, notes or ends: what a killed node leaves behind. */
    private OutboxNode deadNode(Database database, Recorder recorder) {
        return newNode(
                database,
                new OutboxSettings(QUICK.lease(), Duration.ofDays(1), Duration.ofDays(1), 1000, 4, Duration.ofDays(1)),
                recorder);
    }

    private static OutboxNode newNode(Database database, OutboxSettings settings, Recorder recorder) {
        OutboxNode node = new OutboxNode(
                database.jdbc(),
                database.transaction(),
                new PlainVault(),
                () -> Stream.of(recorder),
                Clock.systemUTC(),
                settings);
        node.start();
        return node;
    }

    private static void put(Database database, OutboxNode node, String lane, String payload) {
        database.transaction().executeWithoutResult(s -> node.outbox().put(YAMAGUCHI, "test", lane, payload, null));
    }

    private static long rows(Database database) {
        return database.count("select count(*) from outbox_message");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class Recorder implements OutboxHandler {
        final List<Message> seen = java.util.Collections.synchronizedList(new ArrayList<>());
        private final Function<Message, Result> answer;

        Recorder() {
            this(m -> new Result.Delivered());
        }

        Recorder(Function<Message, Result> answer) {
            this.answer = answer;
        }

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public CompletionStage<List<Result>> deliver(List<Message> messages) {
            seen.addAll(messages);
            return CompletableFuture.completedFuture(
                    messages.stream().map(answer).toList());
        }

        List<String> payloads(String lane) {
            return List.copyOf(seen).stream()
                    .filter(m -> m.lane().equals(lane))
                    .map(Message::payload)
                    .toList();
        }

        List<Integer> attempts(String lane) {
            return List.copyOf(seen).stream()
                    .filter(m -> m.lane().equals(lane))
                    .map(Message::attempt)
                    .toList();
        }
    }
}
