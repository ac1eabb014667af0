package jp.madoguchi.engine.payments;

import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;

/** Whether Stripe wrote something. */
public interface EventSignature {

    /**
     * Checks the header {@code Stripe-Signature} against the raw body; one older than 300 seconds is not taken.
     *
     * @see <a href="https://docs.stripe.com/webhooks#verify-manually">Stripe's description</a>
     */
    boolean isGenuine(StripeAccount account, String body, String header);
}
