package jp.madoguchi.engine.payouts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.definitions.zengin.BankAccount;

/**
 * One payment of a list.
 *
 * @param position in the list, from 1, in the order they were collected
 * @param reason why it failed; empty otherwise
 */
public record PayoutItem(
        String caseNumber, int position, long amount, BankAccount account, Result result, String reason) {

    /** What became of a payment. */
    public enum Result {
        /** Not known yet. */
        WAITING,
        PAID,
        FAILED;

        /** The name in JSON and in the table. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Result> of(String id) {
            return Arrays.stream(values())
                    .filter(result -> result.id().equals(id))
                    .findFirst();
        }
    }
}
