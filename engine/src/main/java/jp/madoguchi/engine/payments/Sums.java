package jp.madoguchi.engine.payments;

import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import org.jspecify.annotations.Nullable;

/** Which sums can be. */
final class Sums {

    private Sums() {}

    /**
     * @param nothing what to say when all was asked for and there is nothing
     * @param asked the amount somebody named; null for all there is
     */
    static void positive(long amount, String nothing, @Nullable Long asked) {
        if (asked == null && amount <= 0) {
            throw new CaseRefusal(nothing);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException(
                    "amount は 1 円以上の整数にしてください（今は " + amount + "）。 / \"amount\" is 1 yen or more; got " + amount + ".");
        }
    }

    static void notMoreThanOwed(long amount, Ledger ledger) {
        if (amount > ledger.balance()) {
            throw new CaseRefusal("未払いの額は " + ledger.balance() + " 円です。それより多くはできません（今は " + amount + " 円）。 / Only "
                    + ledger.balance() + " yen are owed; got " + amount + ".");
        }
    }
}
