package jp.madoguchi.engine.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code payment_refund}. */
@Component
class RefundStore {

    private static final String ROWS = "select * from payment_refund where municipality_id = ? and ";

    private final JdbcClient jdbc;

    RefundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MunicipalityId municipality, Refund refund) {
        jdbc.sql(
                        "insert into payment_refund (municipality_id, id, case_number, payment_intent, amount, state, stripe_id,"
                                + " created, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(municipality.value())
                .param(refund.id())
                .param(refund.caseNumber())
                .param(refund.paymentIntent())
                .param(refund.amount())
                .param(refund.state().name().toLowerCase(Locale.ROOT))
                .param(refund.stripeId())
                .param(Timestamp.from(refund.created()))
                .param(refund.request())
                .update();
    }

    void update(MunicipalityId municipality, Refund refund) {
        jdbc.sql("update payment_refund set state = ?, stripe_id = ? where municipality_id = ? and id = ?")
                .param(refund.state().name().toLowerCase(Locale.ROOT))
                .param(refund.stripeId())
                .param(municipality.value())
                .param(refund.id())
                .update();
    }

    Optional<Refund> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(ROWS + "id = ?")
                .params(municipality.value(), id)
                .query(RefundStore::row)
                .optional();
    }

    Optional<Refund> byStripeId(MunicipalityId municipality, String stripeId) {
        return jdbc.sql(ROWS + "stripe_id = ?")
                .params(municipality.value(), stripeId)
                .query(RefundStore::row)
                .optional();
    }

    /** Oldest first. */
    List<Refund> of(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql(ROWS + "case_number = ? order by created, id")
                .params(municipality.value(), caseNumber)
                .query(RefundStore::row)
                .list();
    }

    /** Those made in a span of time. */
    List<Refund> between(MunicipalityId municipality, Instant from, Instant until) {
        return jdbc.sql(ROWS + "created >= ? and created < ?")
                .params(municipality.value(), Timestamp.from(from), Timestamp.from(until))
                .query(RefundStore::row)
                .list();
    }

    private static Refund row(ResultSet row, int index) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("payment_intent"),
                row.getLong("amount"),
                Refund.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("stripe_id"),
                row.getTimestamp("created").toInstant(),
                row.getObject("request_id", UUID.class));
    }
}
