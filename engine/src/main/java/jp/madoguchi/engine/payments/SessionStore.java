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

/** The table {@code payment_session}. */
@Component
class SessionStore {

    private static final String ROWS = "select * from payment_session where municipality_id = ? and ";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MunicipalityId municipality, Session session) {
        jdbc.sql("insert into payment_session (state, stripe_id, payment_intent, url, expires, case_number, amount,"
                        + " created, municipality_id, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(session.state().name().toLowerCase(Locale.ROOT))
                .param(session.stripeId())
                .param(session.paymentIntent())
                .param(session.url())
                .param(Timestamp.from(session.expires()))
                .param(session.caseNumber())
                .param(session.amount())
                .param(Timestamp.from(session.created()))
                .param(municipality.value())
                .param(session.id())
                .update();
    }

    void update(MunicipalityId municipality, Session session) {
        jdbc.sql("update payment_session set state = ?, stripe_id = ?, payment_intent = ?, url = ?, expires = ?"
                        + " where municipality_id = ? and id = ?")
                .param(session.state().name().toLowerCase(Locale.ROOT))
                .param(session.stripeId())
                .param(session.paymentIntent())
                .param(session.url())
                .param(Timestamp.from(session.expires()))
                .param(municipality.value())
                .param(session.id())
                .update();
    }

    Optional<Session> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(ROWS + "id = ?")
                .params(municipality.value(), id)
                .query(SessionStore::row)
                .optional();
    }

    Optional<Session> byStripeId(MunicipalityId municipality, String stripeId) {
        return jdbc.sql(ROWS + "stripe_id = ?")
                .params(municipality.value(), stripeId)
                .query(SessionStore::row)
                .optional();
    }

    Optional<Session> byPaymentIntent(MunicipalityId municipality, String paymentIntent) {
        return jdbc.sql(ROWS + "payment_intent = ? order by created fetch first row only")
                .params(municipality.value(), paymentIntent)
                .query(SessionStore::row)
                .optional();
    }

    /** Oldest first. */
    List<Session> of(MunicipalityId municipality, String caseNumber) {
        return jdbc.sql(ROWS + "case_number = ? order by created, id")
                .params(municipality.value(), caseNumber)
                .query(SessionStore::row)
                .list();
    }

    /** Those made in a span of time. */
    List<Session> between(MunicipalityId municipality, Instant from, Instant until) {
        return jdbc.sql(ROWS + "created >= ? and created < ?")
                .params(municipality.value(), Timestamp.from(from), Timestamp.from(until))
                .query(SessionStore::row)
                .list();
    }

    private static Session row(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getLong("amount"),
                Session.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("stripe_id"),
                row.getString("payment_intent"),
                row.getString("url"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("expires").toInstant());
    }
}
