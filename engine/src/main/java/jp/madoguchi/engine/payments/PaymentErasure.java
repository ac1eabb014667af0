package jp.madoguchi.engine.payments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Subject;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes out of the books and of what Stripe told whatever says more than amounts, times and references. In the caller's transaction. */
@Component
class PaymentErasure {

    private static final int TOGETHER = 500;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SessionStore sessions;
    private final RefundStore refunds;

    PaymentErasure(JdbcClient jdbc, Vault vault, SessionStore sessions, RefundStore refunds) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.sessions = sessions;
        this.refunds = refunds;
    }

    private record Told(String id, String body) {}

    /** Empties the events that name a payment of the resident: payers give Stripe their names and addresses. */
    int emptyEvents(Subject subject) {
        Set<String> names = names(subject);
        List<String> found = new ArrayList<>();
        String after = "";
        List<Told> next = names.isEmpty() ? List.of() : told(subject.municipality(), after);
        while (!next.isEmpty()) {
            for (Told event : next) {
                after = event.id();
                if (names.stream().anyMatch(event.body()::contains)) {
                    found.add(event.id());
                }
            }
            next = told(subject.municipality(), after);
        }
        found.forEach(event -> jdbc.sql("update stripe_event set body = ? where municipality_id = ? and event_id = ?")
                .params(
                        vault.sealText(subject.municipality(), StripeEventStore.PURPOSE + event, ""),
                        subject.municipality().value(),
                        event)
                .update());
        return found.size();
    }

    private Set<String> names(Subject subject) {
        Set<String> names = new HashSet<>();
        for (String number : subject.cases()) {
            Stream.concat(
                            sessions.of(subject.municipality(), number).stream()
                                    .flatMap(s -> Stream.of(s.id().toString(), s.stripeId(), s.paymentIntent())),
                            refunds.of(subject.municipality(), number).stream()
                                    .flatMap(r -> Stream.of(r.stripeId(), r.paymentIntent())))
                    .filter(Objects::nonNull)
                    .forEach(names::add);
        }
        return names;
    }

    private List<Told> told(MunicipalityId municipality, String after) {
        return jdbc.sql("select event_id, body from stripe_event where municipality_id = ? and event_id > ?"
                        + " order by event_id limit ?")
                .params(municipality.value(), after, TOGETHER)
                .query((row, index) -> new Told(
                        row.getString(1),
                        vault.openText(municipality, StripeEventStore.PURPOSE + row.getString(1), row.getBytes(2))))
                .list();
    }

    /** The links residents pay by lead nowhere any more. */
    int dropLinks(Subject subject) {
        update("update payment_session set url = null where municipality_id = ? and case_number = any(?)", subject);
        return update("delete from payment_account where municipality_id = ? and case_number = any(?)", subject);
    }

    int emptyReasons(Subject subject) {
        int entries = 0;
        update(
                "delete from refund_request where municipality_id = ? and case_number = any(?) and state = 'open'",
                subject);
        for (String number : subject.cases()) {
            byte[] nothing = vault.sealText(
                    subject.municipality(), RefundRequests.PURPOSE + number, "{\"name\":\"\",\"reason\":\"\"}");
            jdbc.sql(
                            "update refund_request set asked = ?, decision = case when decided is null then decision else ? end"
                                    + " where municipality_id = ? and case_number = ?")
                    .params(nothing, nothing, subject.municipality().value(), number)
                    .update();
            entries += jdbc.sql("update ledger_entry set reason = ? where municipality_id = ? and case_number = ?")
                    .params(
                            vault.sealText(subject.municipality(), LedgerStore.REASON + number, ""),
                            subject.municipality().value(),
                            number)
                    .update();
        }
        return entries;
    }

    /** How many payments and refunds stay. */
    long payments(Subject subject) {
        return subject.cases().stream()
                .mapToLong(number -> sessions.of(subject.municipality(), number).size()
                        + refunds.of(subject.municipality(), number).size())
                .sum();
    }

    private int update(String sql, Subject subject) {
        return jdbc.sql(sql)
                .params(subject.municipality().value(), subject.numbers())
                .update();
    }
}
