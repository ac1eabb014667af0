package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back. Booked when it is decided, booked back when Stripe fails.
 *
 * @param id also names the act in the books
 * @param paymentIntent null for cash given at the counter
 * @param stripeId null until Stripe has taken it
 * @param request the one that allowed it; null for a refund nobody had to approve
 */
record Refund(
        UUID id,
        String caseNumber,
        @Nullable String paymentIntent,
        long amount,
        State state,
        @Nullable String stripeId,
        Instant created,
        @Nullable UUID request) {

    enum State {
        /** Stripe is still to be asked. */
        WANTED,
        PENDING,
        SUCCEEDED,
        FAILED
    }

    Refund become(State next, @Nullable String stripe) {
        return new Refund(
                id, caseNumber, paymentIntent, amount, next, stripe == null ? stripeId : stripe, created, request);
    }
}
