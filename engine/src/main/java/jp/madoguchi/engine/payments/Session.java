package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Checkout Session as we know it.
 *
 * @param stripeId null until Stripe has made it
 */
record Session(
        UUID id,
        String caseNumber,
        long amount,
        State state,
        @Nullable String stripeId,
        @Nullable String paymentIntent,
        @Nullable String url,
        Instant created,
        Instant expires) {

    enum State {
        /** Stripe is still to be asked to make it. */
        WANTED,
        OPEN,
        /** The payer promised to pay, at a convenience store for example; the money is not there. */
        PENDING,
        PAID,
        FAILED,
        EXPIRED,
        /** Stripe does not make it. */
        REFUSED,
        /** Another one was made in its stead. */
        REPLACED
    }

    /** Whether it may still bring money. */
    boolean isLive() {
        return state == State.WANTED || state == State.OPEN || state == State.PENDING;
    }

    boolean isOffered() {
        return state == State.WANTED || state == State.OPEN;
    }

    Payments.OpenSession shown() {
        return new Payments.OpenSession(
                stripeId, amount, state.name().toLowerCase(java.util.Locale.ROOT), url, expires);
    }

    Session become(State next) {
        return new Session(id, caseNumber, amount, next, stripeId, paymentIntent, url, created, expires);
    }

    /** The same, with the id Stripe gave it. */
    Session named(String stripe) {
        return new Session(id, caseNumber, amount, state, stripe, paymentIntent, url, created, expires);
    }

    Session opened(String stripe, @Nullable String at, Instant until) {
        return new Session(id, caseNumber, amount, State.OPEN, stripe, paymentIntent, at, created, until);
    }

    Session with(State next, @Nullable String intent) {
        return new Session(
                id, caseNumber, amount, next, stripeId, intent == null ? paymentIntent : intent, url, created, expires);
    }
}
