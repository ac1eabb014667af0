package jp.madoguchi.engine.cases;

import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.words.Backlog;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the words of cases that were submitted before cases were searched by words; the nodes share the work. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class CaseBacklog implements DisposableBean {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final CaseWords words;
    private final CaseRules rules;
    private final Backlog backlog;

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
        this.backlog = new Backlog("case-words", transactions, this::some);
    }

    private record Left(MunicipalityId municipality, String number) {}

    @Scheduled(fixedDelayString = "${madoguchi.cases.backlog-poll:PT1M}", initialDelayString = "PT10S")
    void begin() {
        backlog.begin();
    }

    @Override
    public void destroy() {
        backlog.close();
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
