package jp.madoguchi.engine.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;
import jp.madoguchi.engine.startup.StartupRefused;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Lets go of received events: after {@code madoguchi.line.keep-events} (90 days) of what they said, after {@code
 * madoguchi.line.keep-event-ids} (400 days) of the events themselves, by which one that LINE delivers again is known. Safe on many nodes.
 */
@Component
public class EventRetention {

    private static final int AT_ONCE = 1000;

    private final EventStore events;
    private final RetriedTransactions transaction;
    private final Clock clock;
    private final Duration bodies;
    private final Duration ids;

    EventRetention(
            EventStore events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${madoguchi.line.keep-events:90d}") Duration bodies,
            @Value("${madoguchi.line.keep-event-ids:400d}") Duration ids) {
        if (bodies.isNegative() || bodies.isZero() || ids.compareTo(bodies) < 0) {
            throw new StartupRefused(
                    "madoguchi.line.keep-events must be longer than nothing and not longer than"
                            + " madoguchi.line.keep-event-ids; got " + bodies + " and " + ids
                            + "; set for example 90d and 400d. / madoguchi.line.keep-events は 0 より長く、keep-event-ids 以下にしてください。");
        }
        this.events = events;
        this.transaction = new RetriedTransactions(transactions);
        this.clock = clock;
        this.bodies = bodies;
        this.ids = ids;
    }

    /** Does what is due now, a thousand events in a transaction. */
    public void runDue() {
        Instant now = clock.instant();
        inPortions(most -> events.deleteBefore(now.minus(ids), most));
        inPortions(most -> events.emptyBefore(now.minus(bodies), most));
    }

    private void inPortions(IntUnaryOperator work) {
        int done;
        do {
            done = transaction.execute(status -> work.applyAsInt(AT_ONCE));
        } while (done == AT_ONCE);
    }
}
