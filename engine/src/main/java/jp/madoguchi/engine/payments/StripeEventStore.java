package jp.madoguchi.engine.payments;

import java.sql.Timestamp;
import java.time.Clock;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code stripe_event}. */
@Component
class StripeEventStore {

    static final String PURPOSE = "stripe-event/";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    StripeEventStore(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps the event; false when it is here already. Who comes at the same time waits for the first to finish. */
    boolean isNew(StripeEvent event, String body) {
        return jdbc.sql("insert into stripe_event (municipality_id, event_id, type, outcome, received, body)"
                                + " values (?, ?, ?, 'new', ?, ?) on conflict do nothing")
                        .params(
                                event.municipality().value(),
                                event.id(),
                                event.type(),
                                Timestamp.from(clock.instant()),
                                vault.sealText(event.municipality(), PURPOSE + event.id(), body))
                        .update()
                == 1;
    }

    void outcome(StripeEvent event, String outcome) {
        jdbc.sql("update stripe_event set outcome = ? where municipality_id = ? and event_id = ?")
                .params(outcome, event.municipality().value(), event.id())
                .update();
    }
}
