package jp.madoguchi.engine.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.startup.StartupRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Data keys in the table {@code data_key}, unwrapped once per node. */
final class JdbcVault implements Vault {

    private final Sealer master;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final ConcurrentMap<MunicipalityId, Sealer> sealers = new ConcurrentHashMap<>();

    JdbcVault(Sealer master, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.master = master;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Refuses to start with another master key than the one that wrapped what is here. */
    void check() {
        jdbc.sql("select municipality_id, wrapped from data_key order by municipality_id limit 1")
                .query((row, number) -> opens(new MunicipalityId(row.getString(1)), row.getBytes(2)))
                .optional()
                .filter(opens -> !opens)
                .ifPresent(no -> {
                    throw new StartupRefused(
                            "MADOGUCHI_MASTER_KEY (or master.key in MADOGUCHI_DATA) is not the key this database was sealed"
                                    + " with; give back the right one, without it nobody can read what is stored."
                                    + " / このデータベースを封じた鍵ではありません。元の MADOGUCHI_MASTER_KEY に戻してください。");
                });
    }

    private boolean opens(MunicipalityId municipality, byte[] wrapped) {
        try {
            return master.open(context(municipality, "data-key"), wrapped).length == MasterKey.BYTES;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public byte[] seal(MunicipalityId municipality, String purpose, byte[] plain) {
        return sealer(municipality).seal(context(municipality, purpose), plain);
    }

    @Override
    public byte[] open(MunicipalityId municipality, String purpose, byte[] sealed) {
        try {
            return sealer(municipality).open(context(municipality, purpose), sealed);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("sealed bytes of " + municipality + " for " + purpose + " cannot be opened", e);
        }
    }

    @Override
    public String hash(MunicipalityId municipality, String purpose, String value) {
        return sealer(municipality).hash(purpose, value);
    }

    private Sealer sealer(MunicipalityId municipality) {
        Sealer known = sealers.get(municipality);
        if (known != null) {
            return known;
        }
        // A key that exists is read on the caller's own connection: after a restart everybody needs it at once, and if
        // all of them held
        // a connection and waited for a second one, the pool would be empty for good.
        byte[] wrapped = stored(municipality).orElseGet(() -> made(municipality));
        try {
            byte[] key = master.open(context(municipality, "data-key"), wrapped);
            Sealer sealer = new Sealer(new SecretKeySpec(key, "AES"));
            sealers.put(municipality, sealer);
            return sealer;
        } catch (GeneralSecurityException e) {
            throw new SealBroken(
                    "the data key of " + municipality
                            + " cannot be opened: MADOGUCHI_MASTER_KEY is not the one this database was made with",
                    e);
        }
    }

    /** In a transaction of its own: the key must stay even when what was sealed first is rolled back. */
    private byte[] made(MunicipalityId municipality) {
        byte[] key = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(key);
        return ownTransaction.execute(status -> {
            jdbc.sql("insert into data_key (municipality_id, wrapped, created) values (?, ?, ?) on conflict do nothing")
                    .params(
                            municipality.value(),
                            master.seal(context(municipality, "data-key"), key),
                            Timestamp.from(clock.instant()))
                    .update();
            return stored(municipality).orElseThrow();
        });
    }

    private Optional<byte[]> stored(MunicipalityId municipality) {
        return jdbc.sql("select wrapped from data_key where municipality_id = ?")
                .param(municipality.value())
                .query(byte[].class)
                .optional();
    }

    private static String context(MunicipalityId municipality, String purpose) {
        return municipality.value() + '/' + purpose;
    }
}
