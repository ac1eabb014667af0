package jp.madoguchi.engine.payments;

import java.util.List;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;

/** Finds out whether a Stripe account is set up, by asking Stripe. Call it outside of a transaction; each question takes seconds at most. */
public interface AccountChecks {

    /** What Stripe must tell of; anything less and money comes in unnoticed. */
    List<String> EVENTS = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.refunded");

    /**
     * @param check key, refunds, payments or webhook
     * @param ja what was found, and what to do about it
     * @param en the same in English
     */
    record Check(String check, boolean ok, String ja, String en) {}

    /**
     * What was asked, in this order; after a key that Stripe does not take, nothing else is asked.
     *
     * @param webhookPath the path Stripe's webhook must lead to
     */
    List<Check> of(StripeAccount account, String webhookPath);
}
