package jp.madoguchi.engine.jobs;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A thread of its own for work that may be long: on the thread of what is scheduled it would keep reminders waiting. */
final class Lane {

    private final ExecutorService thread;
    private final Runnable work;
    private final AtomicBoolean busy = new AtomicBoolean();

    Lane(String name, Runnable work) {
        this.thread = Executors.newSingleThreadExecutor(runnable -> new Thread(runnable, "jobs-" + name));
        this.work = work;
    }

    /** Begins unless it is at work. */
    void begin() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    work.run();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Lets the work come to rest by itself, and interrupts it only when it takes too long. */
    void stop(Duration patience) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.shutdownNow();
        }
    }
}
