package jp.madoguchi.engine.payments;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Differences.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code payment_difference}. */
@Component
class DifferenceStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DifferenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void put(MunicipalityId municipality, Difference difference) {
        jdbc.sql("insert into payment_difference (municipality_id, kind, reference, case_number, stripe_amount,"
                        + " ledger_amount, found) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .param(municipality.value())
                .param(difference.kind().id())
                .param(difference.reference())
                .param(difference.caseNumber())
                .param(difference.stripeAmount())
                .param(difference.ledgerAmount())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets what is found anew by each comparison. */
    void forgetCompared(MunicipalityId municipality) {
        for (Differences.Kind kind : Differences.Kind.values()) {
            if (kind.isCompared()) {
                jdbc.sql("delete from payment_difference where municipality_id = ? and kind = ?")
                        .params(municipality.value(), kind.id())
                        .update();
            }
        }
    }

    List<Difference> of(MunicipalityId municipality) {
        return jdbc.sql("select * from payment_difference where municipality_id = ? order by found, kind, reference")
                .param(municipality.value())
                .query((row, index) -> new Difference(
                        Differences.Kind.of(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("case_number"),
                        row.getLong("stripe_amount"),
                        row.getLong("ledger_amount"),
                        row.getTimestamp("found").toInstant()))
                .list();
    }
}
