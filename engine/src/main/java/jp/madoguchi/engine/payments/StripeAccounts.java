package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** The Stripe account of each municipality. */
public interface StripeAccounts {

    /** Where Stripe answers unless told otherwise. */
    String API_BASE = "https://api.stripe.com";

    /**
     * Sets the account, or changes it.
     *
     * @param secretKey {@code sk_…} or {@code rk_…}
     * @param webhookSecret {@code whsec_…} of the endpoint
     * @param apiBase http or https; null for {@link #API_BASE}
     * @throws IllegalArgumentException when a value is none; the message never holds a secret
     */
    StripeAccount put(MunicipalityId municipality, String secretKey, String webhookSecret, @Nullable String apiBase);

    Optional<StripeAccount> find(MunicipalityId municipality);

    /** Those not compared with the books since that moment. */
    List<MunicipalityId> notReconciledSince(Instant moment);

    /**
     * Takes on the comparison of a municipality, so that one node does it.
     *
     * @return false when another node was quicker
     */
    boolean claimReconciliation(MunicipalityId municipality, Instant notSince);

    /** The secrets stay out of texts and logs. */
    record StripeAccount(MunicipalityId municipality, String secretKey, String webhookSecret, String apiBase) {
        /** The kind and the last four signs of a secret, by which a person knows it again; of a short one the kind only. */
        public static String shown(String secret) {
            int kind = secret.lastIndexOf('_', KIND) + 1;
            return secret.substring(0, kind)
                    + '…'
                    + (secret.length() < LONG_ENOUGH ? "" : secret.substring(secret.length() - 4));
        }

        private static final int KIND = 8;
        private static final int LONG_ENOUGH = 16;

        @Override
        public String toString() {
            return "StripeAccount[" + municipality + ' ' + apiBase + ']';
        }
    }
}
