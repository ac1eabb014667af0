package jp.madoguchi.engine.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.engine.media.Media;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Receives the events of one webhook: each once and in a transaction of its own, in the order of the body. What one of them fails at
 * does not keep the others from being handled.
 */
final class Reception {

    /** Of the two seconds LINE waits for an answer, what photos and files may take; the rest is for committing. */
    static final Duration FETCHING = Duration.ofMillis(1200);

    private static final int FETCHES_AT_ONCE = 10;

    private final TransactionOperations transaction;
    private final EventStore store;
    private final Events events;
    private final ContentFetch fetch;

    Reception(TransactionOperations transaction, EventStore store, Events events, ContentFetch fetch) {
        this.transaction = transaction;
        this.store = store;
        this.events = events;
        this.fetch = fetch;
    }

    /**
     * @param arrived {@link System#nanoTime()} when the webhook came in
     * @throws EventsFailed when at least one event could not be handled; all others are, and that one is as if it had never come
     */
    void receive(LineChannel channel, List<IncomingEvent> incoming, long arrived) {
        Map<IncomingEvent, CompletableFuture<Media>> fetches = startFetching(channel, incoming);
        List<RuntimeException> failures = new ArrayList<>();
        for (IncomingEvent event : incoming) {
            try {
                Media fetched = fetched(fetches.get(event), arrived);
                transaction.executeWithoutResult(status -> {
                    if (store.keep(channel, event)) {
                        events.act(channel, event, fetched);
                    }
                });
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new EventsFailed(incoming.size(), failures);
        }
    }

    private Map<IncomingEvent, CompletableFuture<Media>> startFetching(
            LineChannel channel, List<IncomingEvent> incoming) {
        Map<IncomingEvent, CompletableFuture<Media>> fetches = new HashMap<>();
        for (IncomingEvent event : incoming) {
            if (event.happening() instanceof Happening.SentMedia sent
                    && !event.standby()
                    && fetches.size() < FETCHES_AT_ONCE
                    && !handledBefore(channel, event)) {
                fetches.put(event, fetch.fetch(channel, sent, FETCHING));
            }
        }
        return fetches;
    }

    private boolean handledBefore(LineChannel channel, IncomingEvent event) {
        return event.redelivered()
                && Boolean.TRUE.equals(transaction.execute(status -> store.known(channel.municipality(), event.key())));
    }

    /** Null when there is nothing to fetch, or it takes too long, or LINE has trouble: then it is fetched later. */
    private static @Nullable Media fetched(@Nullable CompletableFuture<Media> fetch, long arrived) {
        if (fetch == null) {
            return null;
        }
        try {
            long left = FETCHING.toNanos() - (System.nanoTime() - arrived);
            return fetch.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            fetch.cancel(true);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching a photo or file", e);
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
