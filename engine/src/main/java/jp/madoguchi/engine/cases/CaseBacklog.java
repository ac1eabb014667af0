package jp.madoguchi.engine.cases;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the words of cases that were submitted before cases were searched by words; the nodes share the work. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class CaseBacklog implements DisposableBean {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final CaseWords words;
    private final CaseRules rules;
    private final TransactionTemplate transaction;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService own = Executors.newSingleThreadExecutor(work -> new Thread(work, "case-words"));

    CaseBacklog(
            JdbcClient jdbc,
            CaseStore store,
            CaseWords words,
            CaseRules rules,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.words = words;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Left(MunicipalityId municipality, String number) {}

    /** Not on the thread of what is scheduled: a hundred thousand cases would keep reminders waiting. */
    @Scheduled(fixedDelayString = "${madoguchi.cases.backlog-poll:PT1M}", initialDelayString = "PT10S")
    void begin() {
        if (busy.compareAndSet(false, true)) {
            own.execute(this::run);
        }
    }

    private void run() {
        try {
            all();
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void destroy() {
        own.shutdownNow();
    }

    private void all() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Boolean.TRUE.equals(transaction.execute(status -> some()));
        }
    }

    /** Whether there may be more. */
    private boolean some() {
        List<Left> left = jdbc.sql("select municipality_id, number from case_unread_words"
                        + " order by municipality_id, number limit ? for update skip locked")
                .param(AT_ONCE)
                .query((row, index) -> new Left(new MunicipalityId(row.getString(1)), row.getString(2)))
                .list();
        left.forEach(this::write);
        return left.size() == AT_ONCE;
    }

    private void write(Left left) {
        // Held, so that a correction at the same time is not overwritten by older words.
        store.lock(left.municipality(), left.number()).ifPresent(theCase -> {
            words.write(theCase);
            store.deadline(theCase, rules.deadline(theCase));
        });
        jdbc.sql("delete from case_unread_words where municipality_id = ? and number = ?")
                .params(left.municipality().value(), left.number())
                .update();
    }
}
