package jp.madoguchi.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handlers that hang, keep silent, refuse or leave something out. */
class OutboxHandlersTest extends OutboxScene {

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
        FailedMessages failed =
                new JdbcFailedMessages(JdbcClient.create(database.jdbc()), event -> {}, Clock.systemUTC());
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
    void givesUpWhatFailedBeforeAMoment(Make make) {
        Database database = database(make);
        List<Object> told = new ArrayList<>();
        FailedMessages failed =
                new JdbcFailedMessages(JdbcClient.create(database.jdbc()), told::add, Clock.systemUTC());
        OutboxNode node = node(database, new Recorder());
        for (int message = 0; message < 3; message++) {
            database.transaction()
                    .executeWithoutResult(s -> node.outbox().put(YAMAGUCHI, "carrier-pigeon", "a", "x", null));
        }
        await().until(() -> database.read(() -> failed.count(YAMAGUCHI)) == 3 && node.held() == 0);
        Instant now = Instant.now().plusSeconds(1);
        MunicipalityId other = new MunicipalityId("maizuru");
        assertThat(database.read(() -> failed.countBefore(YAMAGUCHI, now.minusSeconds(600))))
                .isZero();
        assertThat(database.read(() -> failed.discardBefore(YAMAGUCHI, now.minusSeconds(600), 10)))
                .isZero();
        assertThat(database.read(() -> failed.discardBefore(other, now, 10))).isZero();
        assertThat(database.read(() -> failed.countBefore(YAMAGUCHI, now))).isEqualTo(3);
        assertThat(database.read(() -> failed.discardBefore(YAMAGUCHI, now, 2))).isEqualTo(2);
        assertThat(database.read(() -> failed.discardBefore(YAMAGUCHI, now, 2))).isEqualTo(1);
        assertThat(told).hasSize(3).allMatch(Deliveries.Discarded.class::isInstance);
        assertThat(rows(database)).isZero();
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
}
