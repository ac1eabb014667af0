package jp.madoguchi.engine.payments;

/** The accounts every case has in the books. JSON and database names are in small letters with hyphens. */
public enum Account {
    /** What the resident owes: its balance is what is still to be paid. */
    OWED,
    /** What the city charged. */
    DUE,
    /** Money that came by card. */
    PAID_CARD,
    /** Money that came through a convenience store. */
    PAID_KONBINI,
    /** Money that came by another method of the Stripe account. */
    PAID_OTHER,
    /** Money taken at the counter by staff. */
    PAID_CASH,
    /** Money given back. */
    REFUNDED,
    /** What the city does not ask for any longer. */
    WAIVED,
    /** What is not owed again although its money was given back: a refund on rejection undoes the charge too. */
    RETURNED;

    /** Where money of a payment method goes, which is given as Stripe names it, for example {@code konbini}. */
    public static Account paidBy(String method) {
        return switch (method) {
            case "card" -> PAID_CARD;
            case "konbini" -> PAID_KONBINI;
            default -> PAID_OTHER;
        };
    }

    public boolean isPaid() {
        return this == PAID_CARD || this == PAID_KONBINI || this == PAID_OTHER || this == PAID_CASH;
    }

    /** For example {@code paid-card}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Account of(String id) {
        return valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
