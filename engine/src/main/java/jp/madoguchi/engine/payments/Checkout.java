package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.jspecify.annotations.Nullable;

/**
 * Stripe, as far as payments need it. Every call goes over the network: never within a transaction.
 *
 * <p>Each call throws {@link Refused} for what Stripe will not do however often it is asked, and {@link Unreachable} for what may work
 * later.
 */
public interface Checkout {

    /**
     * Makes a Checkout Session.
     *
     * @param key the same for each attempt: Stripe then makes only one
     */
    Opened open(StripeAccount account, Order order, String key);

    /** Makes a session unpayable. One that is paid or expired already stays as it is. */
    void expire(StripeAccount account, String session);

    /** Gives money back; the same {@code key} for each attempt. */
    Returned refund(StripeAccount account, String paymentIntent, long amount, Map<String, String> metadata, String key);

    /**
     * How a payment was made, as Stripe names it: {@code card}, {@code konbini}, {@code paypay}, …; empty when Stripe does not say. Answers
     * or throws within seconds, since Stripe waits meanwhile.
     */
    String method(StripeAccount account, String paymentIntent);

    /** Everything Stripe has from that moment on, newest first, of sessions and of refunds. */
    Books books(StripeAccount account, Instant since);

    /**
     * What is to be paid.
     *
     * @param reference the case's number
     * @param expires 30 minutes to 24 hours from now
     */
    record Order(
            String reference,
            List<Item> items,
            Map<String, String> metadata,
            Instant expires,
            String successUrl,
            String cancelUrl,
            String language) {
        public Order {
            items = List.copyOf(items);
            metadata = Map.copyOf(metadata);
        }
    }

    /** @param url where the payer pays */
    record Opened(String session, @Nullable String url, Instant expires) {}

    /** @param status as Stripe names it, for example {@code pending} */
    record Returned(String refund, String status) {}

    /** What Stripe's side says. */
    record Books(List<StripeSession> sessions, List<StripeRefund> refunds) {
        public Books {
            sessions = List.copyOf(sessions);
            refunds = List.copyOf(refunds);
        }
    }

    record StripeSession(
            String id,
            @Nullable String paymentIntent,
            @Nullable String reference,
            String paymentStatus,
            long amount) {}

    record StripeRefund(String id, @Nullable String paymentIntent, String status, long amount) {}

    /** Stripe will not do it, however often it is asked. */
    class Refused extends RuntimeException {
        public Refused(String message) {
            super(message);
        }
    }

    /** It may work later. */
    class Unreachable extends RuntimeException {
        public Unreachable(String message) {
            super(message);
        }
    }
}
