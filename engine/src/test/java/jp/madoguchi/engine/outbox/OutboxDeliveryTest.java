package jp.madoguchi.engine.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is delivered, when, and in which order. */
class OutboxDeliveryTest extends OutboxScene {

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
}
