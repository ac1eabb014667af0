package jp.madoguchi.engine.payments;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do at Stripe: the payload of outbox messages of kind {@code stripe}, whose lane is the case. Holds everything the call says,
 * so that each attempt says the same.
 *
 * @param id of the session or refund; Stripe's idempotency key
 * @param order what to open; null for other errands
 * @param tell whether the resident gets the card when the session is open
 * @param target Stripe's id of what is expired, refunded or asked about
 */
record Errand(
        What what,
        UUID id,
        Checkout.@Nullable Order order,
        @Nullable String target,
        long amount,
        boolean tell) {

    static final String KIND = "stripe";

    enum What {
        OPEN,
        EXPIRE,
        REFUND,
        /** Asks how money came that is booked already. */
        METHOD
    }

    static Errand open(UUID session, Checkout.Order order, boolean tell) {
        return new Errand(What.OPEN, session, order, null, 0, tell);
    }

    static Errand expire(UUID session, String stripeId) {
        return new Errand(What.EXPIRE, session, null, stripeId, 0, false);
    }

    static Errand refund(UUID refund, String paymentIntent, long amount) {
        return new Errand(What.REFUND, refund, null, paymentIntent, amount, false);
    }

    static Errand method(UUID session, String paymentIntent) {
        return new Errand(What.METHOD, session, null, paymentIntent, 0, false);
    }

    /** Ties what Stripe keeps to our books. */
    static Map<String, String> metadata(String municipality, String caseNumber, UUID id) {
        return Map.of("municipality", municipality, "case", caseNumber, "charge", id.toString());
    }
}
