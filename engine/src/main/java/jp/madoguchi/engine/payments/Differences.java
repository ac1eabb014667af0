package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** What Stripe says and the books do not, or the other way round: for staff to look at, never put right by itself. */
public interface Differences {

    /** Oldest first. */
    List<Difference> of(MunicipalityId municipality);

    /**
     * Compares Stripe's sessions and refunds of the last 35 days with the books, anew. Call it outside a transaction.
     *
     * @throws Checkout.Unreachable when Stripe does not answer
     */
    void compare(MunicipalityId municipality);

    /** Compares every municipality that was not compared for a day; safe to be called on several nodes. */
    void compareDue();

    /**
     * @param reference Stripe's id
     * @param stripeAmount yen at Stripe
     * @param ledgerAmount yen in the books
     */
    record Difference(
            Kind kind,
            String reference,
            @Nullable String caseNumber,
            long stripeAmount,
            long ledgerAmount,
            @Nullable Instant found) {}

    /** What is different. */
    enum Kind {
        /** Money came for a session that is not ours, or for a case that is not there. */
        UNKNOWN_PAYMENT("Stripe で入金がありましたが、この案件・支払いは台帳にありません"),
        /** Money came in another currency than yen. */
        OTHER_CURRENCY("円ではない通貨で入金がありました"),
        /** Money came for a case that is over. */
        CASE_OVER("終わった案件に入金がありました。返金が要るか確かめてください"),
        /** Money came once more for what was paid. */
        TOO_MUCH("請求より多く入金がありました。返金が要るか確かめてください"),
        UNKNOWN_REFUND("Stripe で返金がありましたが、その支払いは台帳にありません"),
        PAID_NOT_BOOKED("Stripe では支払い済みですが、台帳にありません"),
        BOOKED_NOT_PAID("台帳では支払い済みですが、Stripe では違います"),
        AMOUNTS_DIFFER("Stripe と台帳の金額が違います"),
        REFUND_NOT_BOOKED("Stripe で返金されていますが、台帳にありません"),
        REFUND_NOT_MADE("台帳では返金済みですが、Stripe にありません");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether each comparison finds it anew. */
        boolean isCompared() {
            return switch (this) {
                case PAID_NOT_BOOKED, BOOKED_NOT_PAID, AMOUNTS_DIFFER, REFUND_NOT_BOOKED, REFUND_NOT_MADE -> true;
                default -> false;
            };
        }
    }
}
