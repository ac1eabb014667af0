package jp.madoguchi.engine.line;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * The events whose webhooks this node is answering: what is being fetched for them already, and whether their turn has been taken. Only
 * saves time; whoever knows nothing here fetches, and nobody else waits.
 */
final class Underway {

    private record Key(MunicipalityId municipality, String event) {}

    /** @param fetch until somebody takes it */
    private record Visit(AtomicReference<@Nullable CompletableFuture<Media>> fetch, CompletableFuture<Void> taken) {}

    private final ContentFetch fetch;
    private final Map<Key, Visit> visits = new ConcurrentHashMap<>();

    Underway(ContentFetch fetch) {
        this.fetch = fetch;
    }

    /**
     * @param early whether to begin fetching what the event brings
     * @return done when its turn was taken
     */
    CompletableFuture<Void> begin(LineChannel channel, IncomingEvent event, boolean early) {
        return visits.computeIfAbsent(
                        new Key(channel.municipality(), event.key()),
                        key -> new Visit(
                                new AtomicReference<>(early ? fetch(channel, event) : null), new CompletableFuture<>()))
                .taken();
    }

    private @Nullable CompletableFuture<Media> fetch(LineChannel channel, IncomingEvent event) {
        return event.happening() instanceof Happening.SentMedia sent
                ? fetch.fetch(channel, sent, QueuedTurns.PATIENCE)
                : null;
    }

    /** The webhook is answered. What nobody took by then is not fetched to its end. */
    void end(LineChannel channel, IncomingEvent event) {
        Visit visit = visits.remove(new Key(channel.municipality(), event.key()));
        CompletableFuture<Media> left = visit == null ? null : visit.fetch().getAndSet(null);
        if (left != null) {
            left.cancel(true);
        }
    }

    /** What the event brought: what is being fetched already, else fetched now. */
    CompletableFuture<Media> media(LineChannel channel, IncomingEvent event, Happening.SentMedia sent) {
        Visit visit = visits.get(new Key(channel.municipality(), event.key()));
        CompletableFuture<Media> early = visit == null ? null : visit.fetch().getAndSet(null);
        return early == null ? fetch.fetch(channel, sent, QueuedTurns.PATIENCE) : early;
    }

    /** Nobody has to wait for its turn any more. */
    void taken(MunicipalityId municipality, String event) {
        Visit visit = visits.get(new Key(municipality, event));
        if (visit != null) {
            visit.taken().complete(null);
        }
    }
}
