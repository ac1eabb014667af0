package jp.madoguchi.engine.sandbox;

import java.net.URI;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * The sandbox's Stripe. Its API is served under {@code /sandbox/stripe}; use that as {@code apiBase}. Sessions are paid on its own page in
 * the browser, and what happens is told by signed webhooks.
 */
public interface SandboxStripe {

    /** Makes an account known, or changes it. What it kept from an earlier run is still there. */
    void register(Account account);

    /**
     * A Stripe account.
     *
     * @param base where this Stripe is reached, for example {@code http://localhost:8080/sandbox/stripe}
     * @param webhook where events are posted
     */
    record Account(
            MunicipalityId municipality,
            String name,
            String secretKey,
            String webhookSecret,
            String base,
            URI webhook) {

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "Account[" + municipality + " → " + webhook + "]";
        }
    }
}
