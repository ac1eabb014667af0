package jp.madoguchi.engine.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.engine.line.EventStore.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Receives the events of one webhook: each once, in the order of the body, in a transaction of its own or of several residents' turns.
 * What one of them fails at does not keep the others from being handled.
 */
final class Reception {

    /** Of the two seconds LINE waits for an answer, what turns in the queue may take; the rest is for committing. */
    static final Duration WAITING = Duration.ofMillis(1200);

    private static final int FETCHES_AT_ONCE = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final TransactionOperations transaction;
    private final EventStore store;
    private final Events events;
    private final Underway underway;
    private final TurnGroups groups;

    Reception(
            TransactionOperations transaction, EventStore store, Events events, Underway underway, TurnGroups groups) {
        this.groups = groups;
        this.transaction = transaction;
        this.store = store;
        this.events = events;
        this.underway = underway;
    }

    /**
     * Returns when all that the events caused is committed; a turn that takes longer than LINE waits is in the outbox by then.
     *
     * @param arrived {@link System#nanoTime()} when the webhook came in
     * @throws EventsFailed when at least one event could not be handled; all others are, and that one is as if it had never come
     */
    void receive(LineChannel channel, List<IncomingEvent> incoming, long arrived) {
        List<IncomingEvent> turns =
                incoming.stream().filter(IncomingEvent::isTurn).toList();
        Map<IncomingEvent, CompletableFuture<Void>> taken = begin(channel, turns);
        try {
            List<CompletableFuture<Void>> queued = new ArrayList<>();
            List<RuntimeException> failures = new ArrayList<>();
            for (IncomingEvent event : incoming) {
                try {
                    Kept kept = handle(channel, event);
                    if (kept == Kept.IN_TURN) {
                        queued.add(taken.get(event));
                    }
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
            await(queued, arrived);
            if (!failures.isEmpty()) {
                throw new EventsFailed(incoming.size(), failures);
            }
        } finally {
            turns.forEach(event -> underway.end(channel, event));
        }
    }

    private Kept handle(LineChannel channel, IncomingEvent event) {
        return TurnGroup.takes(event)
                ? groups.take(channel, event, () -> alone(channel, event))
                : alone(channel, event);
    }

    private Kept alone(LineChannel channel, IncomingEvent event) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Kept kept = store.keep(channel, event);
            if (kept != Kept.BEFORE) {
                events.act(channel, event, kept == Kept.IN_TURN);
            }
            return kept;
        }));
    }

    /** Photos and files of one webhook are fetched side by side, though their turns are taken one after the other. */
    private Map<IncomingEvent, CompletableFuture<Void>> begin(LineChannel channel, List<IncomingEvent> turns) {
        IdentityHashMap<IncomingEvent, CompletableFuture<Void>> taken = new IdentityHashMap<>();
        int fetches = 0;
        for (IncomingEvent event : turns) {
            boolean early = event.brings() && fetches < FETCHES_AT_ONCE && !handledBefore(channel, event);
            fetches += early ? 1 : 0;
            taken.put(event, underway.begin(channel, event, early));
        }
        return taken;
    }

    private boolean handledBefore(LineChannel channel, IncomingEvent event) {
        return event.redelivered()
                && Boolean.TRUE.equals(transaction.execute(status -> store.known(channel.municipality(), event.key())));
    }

    private static void await(List<CompletableFuture<Void>> queued, long arrived) {
        long left = WAITING.toNanos() - (System.nanoTime() - arrived);
        try {
            CompletableFuture.allOf(queued.toArray(CompletableFuture<?>[]::new))
                    .get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.debug("{} turns are taken after LINE is answered", queued.size());
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing completes these with a failure", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a turn was waited for", e);
        }
    }

    /** Some events could not be handled; LINE is to deliver them again. */
    static final class EventsFailed extends RuntimeException {
        EventsFailed(int all, List<RuntimeException> failures) {
            super(failures.size() + " of " + all + " events failed", failures.get(0));
            // The first is the cause already.
            failures.stream().skip(1).forEach(this::addSuppressed);
        }
    }
}
