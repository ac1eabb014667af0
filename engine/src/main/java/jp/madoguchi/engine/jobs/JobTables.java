package jp.madoguchi.engine.jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that keeps jobs.
 *
 * @param own transactions of their own, whatever else is open
 * @param joined transactions that take part in the one that is open
 */
@Component
record JobTables(
        JobStore store, JobChunks chunks, JobFiles files, TransactionTemplate own, TransactionTemplate joined) {

    @Autowired
    JobTables(JobStore store, JobChunks chunks, JobFiles files, PlatformTransactionManager transactions) {
        this(store, chunks, files, own(transactions), new TransactionTemplate(transactions));
    }

    private static TransactionTemplate own(PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }
}
