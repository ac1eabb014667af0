package jp.madoguchi.engine.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work done again and again on one thread of its own. A tick that throws is logged, and the next one comes all the same. */
public final class Ticks {

    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);

    private final String name;
    private final ScheduledExecutorService thread;

    /** @param name of the thread */
    public Ticks(String name) {
        this.name = name;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread named = new Thread(work, name);
            named.setDaemon(true);
            return named;
        });
    }

    /** @param pause before the first tick and between the end of one and the beginning of the next */
    public void every(Duration pause, Runnable tick) {
        every(pause, pause, tick);
    }

    public void every(Duration first, Duration pause, Runnable tick) {
        var unused = thread.scheduleWithFixedDelay(
                () -> safely(tick), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An exception would end the schedule. */
    private void safely(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed at something; trying again", name, e);
        }
    }

    /** No tick begins any more; one that is running is interrupted. */
    public void stopNow() {
        thread.shutdownNow();
    }

    /**
     * No tick begins any more; waits for one that is running.
     *
     * @return false when it was still running after that time
     */
    public boolean stop(Duration patience) throws InterruptedException {
        thread.shutdown();
        return thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
