package jp.madoguchi.engine.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.madoguchi.engine.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** One node's outbox, put together; begins to deliver when the application has started and ends in good order before it stops. */
final class OutboxNode implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxNode.class);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Handlers handlers;
    private final Notes notes;
    private final Courier courier;
    private final Poller poller;
    private final TransactionalOutbox outbox;
    private volatile boolean running;

    OutboxNode(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Vault vault,
            Supplier<Stream<OutboxHandler>> all,
            Clock clock,
            OutboxSettings settings) {
        OutboxTable table = new OutboxTable(jdbc, vault, clock, settings.lease(), UUID.randomUUID());
        handlers = new Handlers(all, clock, settings);
        notes = new Notes(these -> transaction.executeWithoutResult(status -> table.note(these)), settings.grouping());
        courier = new Courier(handlers, notes, clock, settings.capacity());
        poller = new Poller(table, courier, transaction, clock, settings);
        outbox = new TransactionalOutbox(table, courier, clock, settings.lease());
    }

    Outbox outbox() {
        return outbox;
    }

    /** For tests: how many messages are in memory. */
    int held() {
        return courier.held();
    }

    @Override
    public void start() {
        handlers.open();
        notes.start();
        courier.start();
        poller.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            poller.stop();
            courier.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (courier.held() > 0) {
            LOG.warn("{} messages are still under way; another node takes them over", courier.held());
        }
        notes.stop();
        handlers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server, whose last requests still put messages. */
    @Override
    public int getPhase() {
        return 0;
    }
}
