package jp.madoguchi.engine.proxy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code claim_try}: five wrong codes lock a resident for an hour. In the caller's transaction, which holds the resident's
 * conversation, so that tries of one resident come one after the other.
 */
@Component
class ClaimTries {

    static final int MOST = 5;
    static final Duration LOCK = Duration.ofHours(1);

    private final JdbcClient jdbc;

    ClaimTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Tries(int wrong, Instant last) {}

    boolean locked(Resident resident, Instant now) {
        return lately(resident, now) >= MOST;
    }

    /** How many were wrong; all are forgotten an hour after the last. */
    private int lately(Resident resident, Instant now) {
        return jdbc.sql("select wrong, last_wrong from claim_try where municipality_id = ? and resident_id = ?")
                .params(resident.municipality().value(), resident.id())
                .query((row, number) ->
                        new Tries(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional()
                .filter(tries -> tries.last().plus(LOCK).isAfter(now))
                .map(Tries::wrong)
                .orElse(0);
    }

    /** One more; how many are left. */
    int wrong(Resident resident, Instant now) {
        int wrong = lately(resident, now) + 1;
        forget(resident);
        jdbc.sql("insert into claim_try (municipality_id, resident_id, wrong, last_wrong) values (?, ?, ?, ?)")
                .params(resident.municipality().value(), resident.id(), wrong, Timestamp.from(now))
                .update();
        return Math.max(0, MOST - wrong);
    }

    void forget(Resident resident) {
        jdbc.sql("delete from claim_try where municipality_id = ? and resident_id = ?")
                .params(resident.municipality().value(), resident.id())
                .update();
    }
}
