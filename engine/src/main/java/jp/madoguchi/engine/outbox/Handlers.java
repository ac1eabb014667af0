package jp.madoguchi.engine.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handlers by kind, each with threads of its own so that a slow one holds up no other, and their results as notes. */
final class Handlers {

    private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);
    private static final int MOST_BREAKDOWNS = 25;

    private final Supplier<Stream<OutboxHandler>> all;
    private final Clock clock;
    private final OutboxSettings settings;
    private final Map<String, ThreadPoolExecutor> threads = new ConcurrentHashMap<>();
    private volatile Map<String, OutboxHandler> byKind = Map.of();

    /** @param all asked for when first needed: handlers may themselves need the outbox */
    Handlers(Supplier<Stream<OutboxHandler>> all, Clock clock, OutboxSettings settings) {
        this.all = all;
        this.clock = clock;
        this.settings = settings;
    }

    void open() {
        byKind = all.get().collect(Collectors.toUnmodifiableMap(OutboxHandler::kind, h -> h));
    }

    int batch(String kind) {
        OutboxHandler handler = byKind.get(kind);
        return handler == null ? 1 : handler.batch();
    }

    void execute(String kind, Runnable delivery) {
        threads.computeIfAbsent(kind, this::newThreads).execute(delivery);
    }

    private ThreadPoolExecutor newThreads(String kind) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                settings.threads(), settings.threads(), 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "outbox-" + kind);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Delivers; the stage never fails and holds a note for each parcel that was tried, at least one. */
    CompletionStage<List<Note>> deliver(String kind, List<Parcel> parcels) {
        return results(kind, parcels.stream().map(Parcel::message).toList())
                .orTimeout(settings.deliveryLimit().toMillis(), TimeUnit.MILLISECONDS)
                .handle((results, breakdown) -> breakdown != null
                        ? brokenDown(parcels, breakdown)
                        : results.isEmpty() || results.size() > parcels.size()
                                ? brokenDown(
                                        parcels,
                                        new IllegalStateException("expected 1 to " + parcels.size()
                                                + " results of handler " + kind + ", got " + results.size()))
                                : notes(parcels, results));
    }

    private CompletableFuture<List<OutboxHandler.Result>> results(String kind, List<OutboxHandler.Message> messages) {
        OutboxHandler handler = byKind.get(kind);
        if (handler == null) {
            return CompletableFuture.completedFuture(
                    List.of(new OutboxHandler.Result.Failed("nothing delivers messages of kind " + kind)));
        }
        try {
            return handler.deliver(messages).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static List<Note> notes(List<Parcel> parcels, List<OutboxHandler.Result> results) {
        List<Note> notes = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            notes.add(note(parcels.get(i), results.get(i)));
        }
        return notes;
    }

    private static Note note(Parcel parcel, OutboxHandler.Result result) {
        if (result instanceof OutboxHandler.Result.Retry retry) {
            return new Note.Again(parcel, retry.at(), retry.reason(), retry.payload());
        }
        return result instanceof OutboxHandler.Result.Failed failed
                ? new Note.Failed(parcel, failed.reason())
                : new Note.Delivered(parcel);
    }

    private List<Note> brokenDown(List<Parcel> parcels, Throwable breakdown) {
        Parcel first = parcels.get(0);
        int attempt = first.message().attempt();
        LOG.warn("Attempt {} to deliver {} {} broke down", attempt, first.lane().kind(), first.id(), breakdown);
        String reason = breakdown.toString();
        return parcels.stream()
                .<Note>map(p -> p.message().attempt() >= MOST_BREAKDOWNS
                        ? new Note.Failed(p, reason)
                        : new Note.Again(
                                p, clock.instant().plus(backOff(p.message().attempt())), reason, null))
                .toList();
    }

    /** 1 s, doubling to 5 min. */
    static Duration backOff(int attempt) {
        return Duration.ofSeconds(Math.min(300, 1L << Math.min(attempt - 1, 9)));
    }

    void close() {
        threads.values().forEach(ThreadPoolExecutor::shutdown);
    }
}
