package jp.madoguchi.engine.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Failed tries to sign in. After {@value #FREE} in a row a login is locked, for a minute at first and twice as long after each further
 * failure, an hour at most; the same for logins nobody has, so that a lock says nothing. Each call is a transaction of its own: a failure
 * counts although the request fails.
 */
@Component
class Attempts {

    static final int FREE = 5;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String PURPOSE = "staff-login";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Until when nobody may try this login; empty when one may. */
    Optional<Instant> lockedUntil(MunicipalityId municipality, String login) {
        return jdbc.sql("select locked_until from staff_attempt where municipality_id = ? and login_hash = ?")
                .params(municipality.value(), hash(municipality, login))
                .query((row, n) -> row.getTimestamp("locked_until").toInstant())
                .optional()
                .filter(until -> until.isAfter(clock.instant()));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(MunicipalityId municipality, String login) {
        String hash = hash(municipality, login);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into staff_attempt (municipality_id, login_hash, failures, locked_until) values (?, ?, 0, ?)"
                        + " on conflict do nothing")
                .params(municipality.value(), hash, now)
                .update();
        int failures = 1
                + jdbc.sql("select failures from staff_attempt where municipality_id = ? and login_hash = ? for update")
                        .params(municipality.value(), hash)
                        .query(Integer.class)
                        .single();
        Instant until = failures < FREE ? clock.instant() : clock.instant().plus(lock(failures - FREE));
        jdbc.sql("update staff_attempt set failures = ?, locked_until = ? where municipality_id = ? and login_hash = ?")
                .params(failures, Timestamp.from(until), municipality.value(), hash)
                .update();
    }

    private static Duration lock(int further) {
        Duration lock = FIRST.multipliedBy(1L << Math.min(further, 10));
        return lock.compareTo(LONGEST) > 0 ? LONGEST : lock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(MunicipalityId municipality, String login) {
        jdbc.sql("delete from staff_attempt where municipality_id = ? and login_hash = ?")
                .params(municipality.value(), hash(municipality, login))
                .update();
    }

    private String hash(MunicipalityId municipality, String login) {
        return vault.hash(municipality, PURPOSE, StoredAccounts.login(login));
    }
}
