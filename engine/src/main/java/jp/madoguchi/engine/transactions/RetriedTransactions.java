package jp.madoguchi.engine.transactions;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that are begun again, from the first statement, when another one got in their way: a deadlock, a lock that was not given,
 * a row that somebody else changed. Five times in all, each after a pause of random length, together less than a second. What runs in one
 * must therefore change nothing but the database.
 *
 * <p>Within a transaction it takes part in that one and leaves the beginning again to whoever began it. Not a bean: Spring Boot would then
 * offer no {@code TransactionTemplate} any more.
 */
public final class RetriedTransactions implements TransactionOperations {

    private static final Logger LOG = LoggerFactory.getLogger(RetriedTransactions.class);
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final TransactionOperations transaction;

    public RetriedTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; outermost && attempt < ATTEMPTS; attempt++) {
            try {
                return transaction.execute(action);
            } catch (ConcurrencyFailureException e) {
                LOG.debug("Another transaction got in the way at attempt {}; beginning again", attempt, e);
                pause(attempt);
            }
        }
        return transaction.execute(action);
    }

    private static void pause(int attempt) {
        long most = FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a transaction was begun again", e);
        }
    }
}
