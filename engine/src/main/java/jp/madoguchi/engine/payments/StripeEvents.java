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
    private final Desks desks;
    private final JsonMapper json;
    private final RetriedTransactions transaction;

    StripeEvents(StripeEventStore store, Desks desks, JsonMapper json, PlatformTransactionManager transactions) {
        this.store = store;
        this.desks = desks;
        this.json = json;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** Who acts on events. */
    @Component
    record Desks(SessionNews sessions, RefundNews refunds, Methods methods) {}

    /**
     * Takes one event. Call it outside a transaction: Stripe may be asked how the money came.
     *
     * @param body as Stripe posted it; its signature was checked
     * @throws IllegalArgumentException when it is no event
     */
    public void take(MunicipalityId municipality, String body) {
        StripeEvent event = StripeEvent.of(municipality, tree(body));
        Methods.How how = isMoney(event) ? desks.methods().of(event) : Methods.How.UNKNOWN;
        transaction.executeWithoutResult(status -> {
            if (store.isNew(event, body)) {
                store.outcome(event, actOn(event, how));
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

    private static boolean isMoney(StripeEvent event) {
        return event.type().equals("checkout.session.async_payment_succeeded")
                || (event.type().equals("checkout.session.completed")
                        && !event.text("payment_status").equals("unpaid"));
    }

    private String actOn(StripeEvent event, Methods.How how) {
        SessionNews sessions = desks.sessions();
        RefundNews refunds = desks.refunds();
        return switch (event.type()) {
            case "checkout.session.completed" -> isMoney(event) ? sessions.paid(event, how) : sessions.promised(event);
            case "checkout.session.async_payment_succeeded" -> sessions.paid(event, how);
            case "checkout.session.async_payment_failed" -> sessions.failed(event);
            case "checkout.session.expired" -> sessions.expired(event);
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" -> refunds.refund(event);
            case "charge.refunded" -> refunds.charge(event);
            default -> "ignored";
        };
    }
}
