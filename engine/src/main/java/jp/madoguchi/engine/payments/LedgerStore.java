package jp.madoguchi.engine.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.cases.CaseReach;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code ledger_entry}: append only. */
@Component
class LedgerStore {

    static final String REASON = "ledger/";

    private final JdbcClient jdbc;
    private final Vault vault;

    LedgerStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** An entry with the case it belongs to. */
    record Booked(String caseNumber, LedgerEntry entry) {}

    void append(MunicipalityId municipality, String caseNumber, List<LedgerEntry> entries) {
        for (LedgerEntry entry : entries) {
            jdbc.sql("insert into ledger_entry (municipality_id, case_number, act, leg, debit, credit, amount, reason,"
                            + " booked_by, method, reference, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            municipality.value(),
                            caseNumber,
                            entry.act(),
                            entry.leg(),
                            entry.debit().id(),
                            entry.credit().id(),
                            entry.amount(),
                            vault.sealText(municipality, REASON + caseNumber, entry.reason()),
                            entry.who(),
                            entry.method(),
                            entry.reference(),
                            Timestamp.from(entry.at()))
                    .update();
        }
    }

    Ledger of(MunicipalityId municipality, String caseNumber) {
        return new Ledger(jdbc
                .sql("select * from ledger_entry where municipality_id = ? and case_number = ? order by seq")
                .params(municipality.value(), caseNumber)
                .query(this::row)
                .list()
                .stream()
                .map(Booked::entry)
                .toList());
    }

    /** Everything booked in a span of time, oldest first. */
    List<Booked> between(MunicipalityId municipality, Reach reach, Instant from, Instant until) {
        return jdbc.sql("select * from ledger_entry e where e.municipality_id = ? and e.at >= ? and e.at < ? and "
                        + CaseReach.within("e.municipality_id", "e.case_number") + " order by e.seq")
                .params(municipality.value(), Timestamp.from(from), Timestamp.from(until))
                .params(CaseReach.params(reach))
                .query(this::row)
                .list();
    }

    private Booked row(ResultSet row, int index) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        String caseNumber = row.getString("case_number");
        LedgerEntry entry = new LedgerEntry(
                row.getObject("act", UUID.class),
                row.getInt("leg"),
                Account.of(row.getString("debit")),
                Account.of(row.getString("credit")),
                row.getLong("amount"),
                vault.openText(municipality, REASON + caseNumber, row.getBytes("reason")),
                row.getString("booked_by"),
                row.getString("method"),
                row.getString("reference"),
                row.getTimestamp("at").toInstant());
        return new Booked(caseNumber, entry);
    }
}
