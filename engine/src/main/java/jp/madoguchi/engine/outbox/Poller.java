package jp.madoguchi.engine.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.time.Ticks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Looks through the table: takes over what is due and free, and renews the leases of what this node holds. */
final class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OutboxTable table;
    private final Courier courier;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final OutboxSettings settings;
    private final Ticks ticks = new Ticks("outbox-poller");

    Poller(
            OutboxTable table,
            Courier courier,
            TransactionOperations transaction,
            Clock clock,
            OutboxSettings settings) {
        this.table = table;
        this.courier = courier;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    void start() {
        ticks.every(Duration.ZERO, settings.poll(), this::look);
    }

    void stop() throws InterruptedException {
        if (!ticks.stop(PATIENCE)) {
            LOG.warn("The outbox poller is still at work; its claims run out by themselves");
        }
    }

    private void look() {
        List<Parcel> ending = courier.leasesEndingBefore(
                clock.instant().plus(settings.lease().multipliedBy(2).dividedBy(3)));
        if (!ending.isEmpty()) {
            transaction.executeWithoutResult(status -> table.renew(ending));
        }
        int claimed;
        do {
            claimed = claim(Math.min(AT_ONCE, courier.room()));
        } while (claimed == AT_ONCE);
    }

    private int claim(int limit) {
        if (limit <= 0) {
            return 0;
        }
        List<Parcel> announced = new ArrayList<>();
        try {
            Integer count = transaction.execute(status -> {
                List<Parcel> claimed = table.claim(limit);
                claimed.stream().filter(courier::announce).forEach(announced::add);
                return claimed.size();
            });
            courier.setOff(announced);
            return count == null ? 0 : count;
        } catch (RuntimeException e) {
            courier.withdraw(announced);
            throw e;
        }
    }
}
