package jp.madoguchi.engine.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by which people choose their first password, or a new one. One at a time and person, good for a week and for one use. */
@Component
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Accounts accounts, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Makes the account's invitation; any before it ends. */
    @Transactional
    public String make(Account account) {
        end(account);
        String token = Tokens.random();
        jdbc.sql("insert into staff_invitation (municipality_id, token_hash, account_id, expires) values (?, ?, ?, ?)")
                .params(
                        account.municipality().value(),
                        Tokens.hash(token),
                        account.id(),
                        Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    /** Until when the account's invitation is good; empty when none is open. */
    public Optional<Instant> openUntil(Account account) {
        return jdbc.sql(
                        "select expires from staff_invitation where municipality_id = ? and account_id = ? and expires > ?")
                .params(account.municipality().value(), account.id(), Timestamp.from(clock.instant()))
                .query((row, n) -> row.getTimestamp("expires").toInstant())
                .optional();
    }

    /** Whose invitation this is; empty for one that is unknown, used or out of time, and for a person who was suspended. */
    public Optional<Account> of(String token) {
        return jdbc.sql("select municipality_id, account_id from staff_invitation where token_hash = ? and expires > ?")
                .params(Tokens.hash(token), Timestamp.from(clock.instant()))
                .query((row, n) -> new Invited(
                        new MunicipalityId(row.getString("municipality_id")), row.getObject("account_id", UUID.class)))
                .optional()
                .flatMap(invited -> accounts.find(invited.municipality(), invited.account()))
                .filter(account -> account.state() != Account.State.SUSPENDED);
    }

    private record Invited(MunicipalityId municipality, UUID account) {}

    /**
     * Uses an invitation.
     *
     * @throws IllegalArgumentException for a password that is no good; the invitation stays
     */
    @Transactional
    public Optional<Account> accept(String token, String password) {
        Optional<Account> invited = of(token);
        invited.ifPresent(account -> {
            passwords.set(account, password);
            end(account);
        });
        return invited.flatMap(account -> accounts.find(account.municipality(), account.id()));
    }

    void end(Account account) {
        jdbc.sql("delete from staff_invitation where municipality_id = ? and account_id = ?")
                .params(account.municipality().value(), account.id())
                .update();
    }
}
