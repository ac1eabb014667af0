package jp.madoguchi.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Residents who talk at the same time. Each sends the next turn when the last was answered with 200, at once or after thinking, and sends
 * a turn again, unchanged, when it was not, as LINE's redelivery does.
 */
final class Load {

    private static final Duration PAUSE_BEFORE_REDELIVERY = Duration.ofMillis(300);

    private final Subject subject;
    private final Duration thinking;
    private final long began = System.nanoTime();
    private volatile long nanos;
    private final List<Talker> talkers = new ArrayList<>();

    /** Residents who do not think, and talk until they are to {@link #finish}. */
    static Load untilFinished(Subject subject, int run, int residents) {
        return new Load(subject, run, residents, Integer.MAX_VALUE);
    }

    /** Residents who do not think. */
    Load(Subject subject, int run, int residents, int seconds) {
        this(subject, run, residents, seconds, Duration.ZERO);
    }

    /**
     * @param run separates the residents of one load from those of another
     * @param thinking between an answer and the next turn, on average
     */
    Load(Subject subject, int run, int residents, int seconds, Duration thinking) {
        this.subject = subject;
        this.thinking = thinking;
        this.nanos = TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; i < residents; i++) {
            talkers.add(new Talker(Residents.id(run, i)));
        }
    }

    /** Runs until the time is over and every resident has finished the conversation it was in. */
    void run() {
        CompletableFuture<?>[] all = talkers.stream().map(Talker::converse).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    /** Lets every resident finish the conversation it is in, and no more. */
    void finish() {
        nanos = 0;
    }

    List<Talker> talkers() {
        return talkers;
    }

    long turns() {
        return talkers.stream().mapToLong(t -> t.latencies.size()).sum();
    }

    long redeliveries() {
        return talkers.stream().mapToLong(t -> t.redeliveries.get()).sum();
    }

    /** Latencies of all turns in nanoseconds, sorted. */
    long[] latencies() {
        return talkers.stream()
                .flatMap(t -> t.latencies.stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    final class Talker {
        private final String id;
        private final List<Long> latencies = new ArrayList<>();
        private final AtomicLong redeliveries = new AtomicLong();
        private long conversations;
        private long turn;

        private Talker(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        long conversations() {
            return conversations;
        }

        private CompletableFuture<Void> converse() {
            CompletableFuture<Void> done = new CompletableFuture<>();
            // Else they would all speak at the same moment, again and again.
            later(Duration.ofMillis((long) (Math.random() * thinking.toMillis())), () -> next(0, done));
            return done;
        }

        private void next(int position, CompletableFuture<Void> done) {
            if (position == Script.TURNS.size()) {
                conversations++;
                if (System.nanoTime() - began > nanos) {
                    done.complete(null);
                    return;
                }
                next(0, done);
                return;
            }
            Webhooks.Event event = Webhooks.text(id, turn++, Script.TURNS.get(position));
            send(event, System.nanoTime(), position, done);
        }

        private void send(Webhooks.Event event, long began, int position, CompletableFuture<Void> done) {
            // What comes of it ends in "done".
            var unused = subject.http()
                    .sendAsync(subject.webhooks().request(event), HttpResponse.BodyHandlers.discarding())
                    .whenComplete((response, failure) -> {
                        if (failure == null && response.statusCode() == 200) {
                            latencies.add(System.nanoTime() - began);
                            later(think(), () -> next(position + 1, done));
                        } else if (failure == null && response.statusCode() < 500) {
                            done.completeExceptionally(
                                    new IllegalStateException("webhook answered " + response.statusCode()));
                        } else if (failure == null || isConnection(failure)) {
                            redeliveries.incrementAndGet();
                            later(PAUSE_BEFORE_REDELIVERY, () -> send(event, began, position, done));
                        } else {
                            done.completeExceptionally(failure);
                        }
                    });
        }

        /** Half as long to half as long again: who are answered together do not speak together, as they would if all thought alike. */
        private Duration think() {
            return Duration.ofNanos((long) (thinking.toNanos() * (0.5 + Math.random())));
        }

        private static void later(Duration pause, Runnable act) {
            if (pause.isZero()) {
                act.run();
            } else {
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(act);
            }
        }

        private boolean isConnection(Throwable failure) {
            return failure instanceof IOException
                    || (failure instanceof CompletionException && failure.getCause() instanceof IOException);
        }
    }
}
