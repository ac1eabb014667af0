package jp.madoguchi.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.api.AfterEach;

/** Outbox nodes on a database of each make, with a handler that remembers what it got. */
abstract class OutboxScene {

    static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");

    static final OutboxSettings QUICK = new OutboxSettings(
            Duration.ofMillis(900), Duration.ofMillis(40), Duration.ofMillis(3), 1000, 4, Duration.ofSeconds(20));

    final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    static Stream<?> databases() {
        return Databases.both();
    }

    Database database(Make make) {
        Database database = make.open();
        open.add(database);
        return database;
    }

    OutboxNode node(Database database, Recorder recorder) {
        return node(database, QUICK, recorder);
    }

    OutboxNode node(Database database, OutboxSettings settings, Recorder recorder) {
        OutboxNode node = newNode(database, settings, recorder);
        open.add(node::stop);
        return node;
    }

    /** Claims, but never renews, notes or ends: what a killed node leaves behind. */
    OutboxNode deadNode(Database database, Recorder recorder) {
        return deadNode(database, QUICK.lease(), recorder);
    }

    OutboxNode deadNode(Database database, Duration lease, Recorder recorder) {
        return newNode(
                database,
                new OutboxSettings(lease, Duration.ofDays(1), Duration.ofDays(1), 1000, 4, Duration.ofDays(1)),
                recorder);
    }

    /** Takes a message and answers when the test is over. */
    Recorder silent() {
        CountDownLatch over = new CountDownLatch(1);
        open.add(over::countDown);
        return new Recorder(m -> {
            waitFor(over);
            return new Result.Delivered();
        });
    }

    static OutboxNode newNode(Database database, OutboxSettings settings, Recorder recorder) {
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

    static void put(Database database, OutboxNode node, String lane, String payload) {
        database.transaction().executeWithoutResult(s -> node.outbox().put(YAMAGUCHI, "test", lane, payload, null));
    }

    static long rows(Database database) {
        return database.count("select count(*) from outbox_message");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Recorder implements OutboxHandler {
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
