package jp.madoguchi.engine.proxy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.proxy.ProxyEntry.Staff;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code proxy_entry}. All in the caller's transaction. */
@Component
class EntryStore {

    private static final String PURPOSE = "proxy-entry";
    private static final String ALL = "select * from proxy_entry where ";

    private final JdbcClient jdbc;
    private final Vault vault;

    EntryStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(ProxyEntry entry) {
        jdbc.sql(
                        "insert into proxy_entry (municipality_id, id, package_id, package_version, procedure_id, way, account, staff,"
                                + " begun, changed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.municipality().value(),
                        entry.id(),
                        entry.version().id(),
                        entry.version().version(),
                        entry.procedure(),
                        entry.way().id(),
                        entry.by().account(),
                        vault.sealText(entry.municipality(), PURPOSE, entry.by().name()),
                        Timestamp.from(entry.begun()),
                        Timestamp.from(entry.changed()))
                .update();
    }

    Optional<ProxyEntry> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(ALL + "municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .query(this::row)
                .optional();
    }

    Optional<ProxyEntry> ofCase(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql(ALL + "municipality_id = ? and case_number = ?")
                .params(municipality.value(), caseNumber)
                .query(this::row)
                .optional();
    }

    /** Those begun by an account and not sent, the one worked on last first. */
    List<ProxyEntry> open(MunicipalityId municipality, String account) {
        return jdbc.sql(ALL + "municipality_id = ? and account = ? and case_number is null order by changed desc, id")
                .params(municipality.value(), account)
                .query(this::row)
                .list();
    }

    void touch(ProxyEntry entry, Instant now) {
        jdbc.sql("update proxy_entry set changed = ? where municipality_id = ? and id = ?")
                .params(Timestamp.from(now), entry.municipality().value(), entry.id())
                .update();
    }

    void sent(ProxyEntry entry, String caseNumber) {
        jdbc.sql("update proxy_entry set case_number = ? where municipality_id = ? and id = ?")
                .params(caseNumber, entry.municipality().value(), entry.id())
                .update();
    }

    void delete(ProxyEntry entry) {
        jdbc.sql("delete from proxy_entry where municipality_id = ? and id = ?")
                .params(entry.municipality().value(), entry.id())
                .update();
    }

    /** Entries of all municipalities that were never sent and not worked on since; held until the end of the transaction. */
    List<ProxyEntry> lockLeft(Instant before, int limit) {
        return jdbc.sql(ALL + "changed < ? and case_number is null order by changed limit ? for update skip locked")
                .params(Timestamp.from(before), limit)
                .query(this::row)
                .list();
    }

    private ProxyEntry row(ResultSet row, int number) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        return new ProxyEntry(
                municipality,
                row.getObject("id", UUID.class),
                new PackageVersion(row.getString("package_id"), row.getString("package_version")),
                row.getString("procedure_id"),
                Way.of(row.getString("way")).orElseThrow(),
                new Staff(row.getString("account"), vault.openText(municipality, PURPOSE, row.getBytes("staff"))),
                row.getTimestamp("begun").toInstant(),
                row.getTimestamp("changed").toInstant(),
                row.getString("case_number"));
    }
}
