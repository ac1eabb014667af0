package jp.madoguchi.engine.payments;

import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes Stripe's events in. Each is stored and acted on once, in one transaction, however often and in whatever order they come; types that
 * are not known are stored too.
 */
@Component
public class StripeEvents {

    private final StripeEventStore store;
    private final SessionNews sessions;
    private final RefundNews refunds;
    private final JsonMapper json;
    private final RetriedTransactions transaction;

    StripeEvents(
            StripeEventStore store,
            SessionNews sessions,
            RefundNews refunds,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.sessions = sessions;
        this.refunds = refunds;
        this.json = json;
        this.transaction = new RetriedTransactions(transactions);
    }

    /**
     * Takes one event.
     *
     * @param body as Stripe posted it; its signature was checked
     * @throws IllegalArgumentException when it is no event
     */
    public void take(MunicipalityId municipality, String body) {
        StripeEvent event = StripeEvent.of(municipality, tree(body));
        transaction.executeWithoutResult(status -> {
            if (store.isNew(event, body)) {
                store.outcome(event, actOn(event));
            }
        });
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("JSON ではありません。 / This is not JSON.", e);
        }
    }

    private String actOn(StripeEvent event) {
        return switch (event.type()) {
            case "checkout.session.completed" ->
                event.text("payment_status").equals("unpaid") ? sessions.promised(event) : sessions.paid(event, false);
            case "checkout.session.async_payment_succeeded" -> sessions.paid(event, true);
            case "checkout.session.async_payment_failed" -> sessions.failed(event);
            case "checkout.session.expired" -> sessions.expired(event);
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" -> refunds.refund(event);
            case "charge.refunded" -> refunds.charge(event);
            default -> "ignored";
        };
    }
}
