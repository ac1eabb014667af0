package jp.madoguchi.engine.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens exchanges. What a turn causes further down (a process that asks something back at once) joins the exchange that is already open
 * in the transaction, so that nothing overwrites anything and the resident gets one answer.
 */
@Component
class Exchanges {

    private final ConversationStore store;
    private final Letters letters;
    private final Clock clock;
    private final Deadlines deadlines;

    Exchanges(ConversationStore store, Letters letters, Clock clock, Deadlines deadlines) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    /**
     * Runs work on the resident's conversation.
     *
     * @param closing runs once, after the work of the outermost call, before the state is saved
     * @return id of the outbox message that carries what was said, if anything was
     */
    UUID with(
            Resident resident, Outgoing.@Nullable Ticket ticket, Consumer<Exchange> work, Consumer<Exchange> closing) {
        Map<UUID, Exchange> open = openInTransaction();
        Exchange joined = open.get(resident.id());
        if (joined != null) {
            work.accept(joined);
            return joined.letter();
        }
        Instant now = clock.instant();
        Exchange exchange = new Exchange(resident, store.lock(resident, now), now, false);
        have(open, exchange, work, closing);
        finish(now, List.of(new Letters.Said(exchange, ticket)));
        return exchange.letter();
    }

    /**
     * Works on the conversations of several residents of one municipality. Those that somebody else holds, and those whose work wants
     * to be {@linkplain Exchange#alone alone}, are left as they are.
     *
     * @return the ids of those that were worked on
     */
    Set<UUID> together(
            List<Conversations.Heard> turns,
            BiConsumer<Exchange, Conversations.Heard> work,
            Consumer<Exchange> closing) {
        Instant now = clock.instant();
        Map<UUID, Exchange> open = openInTransaction();
        Map<UUID, ConversationState> states = store.lockFree(
                turns.get(0).resident().municipality(),
                turns.stream().map(turn -> turn.resident().id()).toList());
        List<Letters.Said> finished = new ArrayList<>();
        for (Conversations.Heard turn : turns) {
            ConversationState state = states.remove(turn.resident().id());
            if (state != null) {
                Exchange exchange = new Exchange(turn.resident(), state, now, true);
                if (haveTogether(open, exchange, e -> work.accept(e, turn), closing)) {
                    finished.add(new Letters.Said(exchange, turn.ticket()));
                }
            }
        }
        finish(now, finished);
        return finished.stream().map(said -> said.exchange().resident().id()).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean haveTogether(
            Map<UUID, Exchange> open, Exchange exchange, Consumer<Exchange> work, Consumer<Exchange> closing) {
        try {
            have(open, exchange, work, closing);
            return true;
        } catch (Exchange.Alone e) {
            return false;
        }
    }

    private static void have(
            Map<UUID, Exchange> open, Exchange exchange, Consumer<Exchange> work, Consumer<Exchange> closing) {
        UUID resident = exchange.resident().id();
        open.put(resident, exchange);
        try {
            work.accept(exchange);
            closing.accept(exchange);
        } finally {
            open.remove(resident);
        }
    }

    private void finish(Instant now, List<Letters.Said> all) {
        store.save(
                now,
                all.stream()
                        .map(Letters.Said::exchange)
                        .map(e -> new ConversationStore.Saved(e.resident(), e.state(), due(e)))
                        .toList());
        letters.send(all);
    }

    /** Nobody can remind a person without a channel. */
    private @Nullable Instant due(Exchange exchange) {
        Resident resident = exchange.resident();
        return Letters.reach(resident) ? deadlines.next(resident.municipality(), exchange.state()) : null;
    }

    /** The conversation as it stands, held until the end of the transaction; what is done to it is not kept. */
    Exchange reading(Resident resident) {
        Instant now = clock.instant();
        return new Exchange(resident, store.lock(resident, now), now, false);
    }

    void hold(Resident resident) {
        store.lock(resident, clock.instant());
    }

    void forget(Resident resident) {
        Instant now = clock.instant();
        store.lock(resident, now);
        store.save(now, List.of(new ConversationStore.Saved(resident, ConversationState.EMPTY, null)));
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Exchange> openInTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("conversations need a transaction of the caller");
        }
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return (Map<UUID, Exchange>) bound;
        }
        Map<UUID, Exchange> open = new ConcurrentHashMap<>();
        TransactionSynchronizationManager.bindResource(this, open);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Exchanges.this);
            }
        });
        return open;
    }
}
