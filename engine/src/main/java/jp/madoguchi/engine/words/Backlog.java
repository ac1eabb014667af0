package jp.madoguchi.engine.words;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works something off in portions, each in a transaction, until nothing is left. Not on the thread of what is scheduled: a hundred thousand
 * rows would keep reminders waiting.
 */
public final class Backlog implements AutoCloseable {

    private final TransactionTemplate transaction;
    private final BooleanSupplier portion;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService own;

    /**
     * @param name of the thread
     * @param portion does some; tells whether there may be more
     */
    public Backlog(String name, PlatformTransactionManager transactions, BooleanSupplier portion) {
        this.transaction = new TransactionTemplate(transactions);
        this.portion = portion;
        this.own = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    }

    /** Begins, unless it is at work. */
    public void begin() {
        if (busy.compareAndSet(false, true)) {
            own.execute(this::run);
        }
    }

    private void run() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = Boolean.TRUE.equals(transaction.execute(status -> portion.getAsBoolean()));
            }
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void close() {
        own.shutdownNow();
    }
}
