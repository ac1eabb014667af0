package jp.madoguchi.engine.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries to a municipality's chain, and finds where one was broken. */
@Component
class AuditChain {

    static final String SEALED_FOR = "audit";
    static final String NAME = "audit-name";

    private static final int TOGETHER = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, PlatformTransactionManager transactions, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    private record End(long number, String hash) {}

    /**
     * @param entries how many there are
     * @param brokenAt number of the first entry that is not as it was written; null when the chain is whole
     * @param reason what is wrong with it, in Japanese and English
     * @param lastHash to be kept elsewhere: who has it can tell whether the log was written anew
     */
    record Verification(
            boolean whole,
            long entries,
            @Nullable Long brokenAt,
            @Nullable String reason,
            String lastHash) {}

    /** In a transaction of its own: it stays although what is noted was rolled back. */
    void add(Happening happening) {
        Entry entry = entry(happening);
        own.executeWithoutResult(status -> append(entry));
    }

    /** In the caller's transaction: it is there when what it tells of is, and not otherwise. Others wait until that ends. */
    Link join(Happening happening) {
        return append(entry(happening));
    }

    private record Entry(Happening happening, byte[] sealed, String nameHash) {}

    /** What takes time is done before the lock. */
    private Entry entry(Happening happening) {
        MunicipalityId municipality = happening.municipality();
        return new Entry(
                happening,
                vault.seal(municipality, SEALED_FOR, json.writeValueAsBytes(happening.details())),
                vault.hash(municipality, NAME, happening.details().name()));
    }

    private Link append(Entry entry) {
        Happening happening = entry.happening();
        End end = locked(happening.municipality());
        Link link = new Link(
                happening.municipality().value(),
                end.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                happening.who(),
                entry.nameHash(),
                happening.action(),
                happening.method(),
                happening.path(),
                happening.subject(),
                happening.status(),
                entry.sealed(),
                end.hash());
        write(link);
        return link;
    }

    private End locked(MunicipalityId municipality) {
        jdbc.sql("insert into audit_chain (municipality_id, number, hash) values (?, 0, ?) on conflict do nothing")
                .params(municipality.value(), Link.BEGINNING)
                .update();
        return jdbc.sql("select number, hash from audit_chain where municipality_id = ? for update")
                .param(municipality.value())
                .query((row, n) -> new End(row.getLong("number"), row.getString("hash")))
                .single();
    }

    private void write(Link link) {
        String hash = link.hash();
        jdbc.sql("insert into audit_entry (municipality_id, number, at, who, who_hash, action, method, path, subject,"
                        + " status, sealed, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        link.municipality(),
                        link.number(),
                        Timestamp.from(link.at()),
                        link.who(),
                        link.whoHash(),
                        link.action(),
                        link.method(),
                        link.path(),
                        link.subject(),
                        link.status(),
                        link.sealed(),
                        link.previous(),
                        hash)
                .update();
        jdbc.sql("update audit_chain set number = ?, hash = ? where municipality_id = ?")
                .params(link.number(), hash, link.municipality())
                .update();
    }

    /** Reads the whole chain, from the first entry on. */
    Verification verify(MunicipalityId municipality) {
        End end = jdbc.sql("select number, hash from audit_chain where municipality_id = ?")
                .param(municipality.value())
                .query((row, n) -> new End(row.getLong("number"), row.getString("hash")))
                .optional()
                .orElse(new End(0, Link.BEGINNING));
        long number = 0;
        String hash = Link.BEGINNING;
        List<Stored> read = after(municipality, number, end);
        while (!read.isEmpty()) {
            for (Stored stored : read) {
                if (stored.link().number() != number + 1) {
                    return broken(end, number + 1, "この番号の記録がありません。 / The entry is missing.");
                }
                if (!stored.link().previous().equals(hash)
                        || !stored.hash().equals(stored.link().hash())) {
                    return broken(end, number + 1, "記録が書き換えられています。 / The entry was altered.");
                }
                number++;
                hash = stored.hash();
            }
            read = after(municipality, number, end);
        }
        return number == end.number() && hash.equals(end.hash())
                ? new Verification(true, number, null, null, hash)
                : broken(end, number + 1, "この番号から後の記録がありません。 / Entries are missing from here on.");
    }

    private static Verification broken(End end, long number, String reason) {
        return new Verification(false, end.number(), number, reason, end.hash());
    }

    private record Stored(Link link, String hash) {}

    /** Up to where the chain ended when reading began: others go on writing meanwhile. */
    private List<Stored> after(MunicipalityId municipality, long number, End end) {
        return jdbc.sql("select * from audit_entry where municipality_id = ? and number > ? and number <= ?"
                        + " order by number limit " + TOGETHER)
                .params(municipality.value(), number, end.number())
                .query(AuditChain::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        Link link = new Link(
                row.getString("municipality_id"),
                row.getLong("number"),
                at,
                row.getString("who"),
                row.getString("who_hash"),
                row.getString("action"),
                row.getString("method"),
                row.getString("path"),
                row.getString("subject"),
                row.getInt("status"),
                row.getBytes("sealed"),
                row.getString("previous"));
        return new Stored(link, row.getString("hash"));
    }
}
