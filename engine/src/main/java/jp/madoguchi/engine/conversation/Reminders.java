package jp.madoguchi.engine.conversation;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.engine.conversation.ConversationStore.Due;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of dialogues that were left, and closes them in the end. Safe on many nodes: each conversation is claimed by one. */
@Component
public class Reminders {

    private static final int AT_ONCE = 20;

    private final ConversationStore store;
    private final Exchanges exchanges;
    private final Residents residents;
    private final OverdueTalks overdue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            ConversationStore store,
            Exchanges exchanges,
            Residents residents,
            OverdueTalks overdue,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.exchanges = exchanges;
        this.residents = residents;
        this.overdue = overdue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what is due now. */
    public void runDue() {
        int done;
        do {
            done = transaction.execute(status -> {
                List<Due> due = store.lockDue(clock.instant(), AT_ONCE);
                due.forEach(this::remind);
                return due.size();
            });
        } while (done == AT_ONCE);
    }

    private void remind(Due due) {
        residents
                .find(due.municipality(), due.resident())
                .ifPresent(resident -> exchanges.with(resident, null, overdue::work, exchange -> {}));
    }
}
