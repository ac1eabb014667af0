package jp.madoguchi.engine.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of people. A person may have several: one for each device. */
@Component
public class Passkeys {

    public static final int MOST = 20;
    private static final int LONGEST_LABEL = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Passkey> of(Account account) {
        return jdbc.sql(
                        "select credential_id, label, attestation, sign_count, transports, created, last_used"
                                + " from staff_passkey where municipality_id = ? and account_id = ? order by created, credential_id")
                .params(account.municipality().value(), account.id())
                .query((row, n) -> new Passkey(
                        row.getString("credential_id"),
                        row.getString("label"),
                        row.getBytes("attestation"),
                        row.getLong("sign_count"),
                        row.getString("transports").isEmpty()
                                ? Set.of()
                                : Set.of(row.getString("transports").split(",")),
                        row.getTimestamp("created").toInstant(),
                        instant(row.getTimestamp("last_used"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** @throws WrongField for a label that is missing or too long, or one passkey too many */
    @Transactional
    public void add(Account account, Passkey passkey) {
        if (passkey.label().isBlank() || passkey.label().length() > LONGEST_LABEL) {
            throw new WrongField(
                    "label",
                    "パスキーの名前を 1〜" + LONGEST_LABEL + " 文字で入れてください。",
                    "\"label\" has 1 to " + LONGEST_LABEL + " characters.");
        }
        if (of(account).size() >= MOST) {
            throw new WrongField(
                    "label",
                    "パスキーは " + MOST + " 個までです。使わないものを消してください。",
                    "There are " + MOST + " passkeys at most; remove one.");
        }
        jdbc.sql(
                        "insert into staff_passkey (municipality_id, credential_id, account_id, label, attestation, sign_count,"
                                + " transports, created) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        account.municipality().value(),
                        passkey.id(),
                        account.id(),
                        passkey.label().strip(),
                        passkey.attestation(),
                        passkey.signCount(),
                        String.join(",", passkey.transports()),
                        Timestamp.from(passkey.created()))
                .update();
    }

    /**
     * Notes that a passkey was used. False when its counter has not grown: then there are two of it, or an old answer was sent again
     * (Web Authentication Level 3, 6.1.1). An authenticator that does not count says 0 always.
     */
    @Transactional
    public boolean used(Account account, String id, long signCount) {
        return jdbc.sql(
                                "update staff_passkey set sign_count = ?, last_used = ? where municipality_id = ?"
                                        + " and account_id = ? and credential_id = ? and (sign_count < ? or (sign_count = 0 and ? = 0))")
                        .params(
                                signCount,
                                Timestamp.from(clock.instant()),
                                account.municipality().value(),
                                account.id(),
                                id,
                                signCount,
                                signCount)
                        .update()
                == 1;
    }

    /** False when the account has none of this id. */
    @Transactional
    public boolean remove(Account account, String id) {
        return jdbc.sql("delete from staff_passkey where municipality_id = ? and account_id = ? and credential_id = ?")
                        .params(account.municipality().value(), account.id(), id)
                        .update()
                == 1;
    }

    @Transactional
    public void removeAll(Account account) {
        jdbc.sql("delete from staff_passkey where municipality_id = ? and account_id = ?")
                .params(account.municipality().value(), account.id())
                .update();
    }

    /** There is none of this id. Answered as 404. */
    public static final class UnknownPasskey extends RuntimeException {
        public UnknownPasskey() {
            super("このパスキーはもうありません。 / This passkey is gone.");
        }
    }
}
