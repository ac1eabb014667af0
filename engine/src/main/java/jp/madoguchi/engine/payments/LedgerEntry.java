package jp.madoguchi.engine.payments;

import java.time.Instant;
import java.util.UUID;

/**
 * One booking: an amount goes from one account to another. Never changed and never deleted; what was wrong is booked back.
 *
 * @param act what was done at once; the same act is booked only once
 * @param leg its place within the act, from 0
 * @param amount whole yen, more than 0
 * @param reason in words, for staff
 * @param who {@code resident}, {@code staff}, {@code process} or {@code stripe}
 * @param method how money came, as Stripe names it, for example {@code paypay}; empty for nothing, or when Stripe did not say
 * @param reference what it goes back to, for example Stripe's {@code pi_…}; empty for nothing
 */
public record LedgerEntry(
        UUID act,
        int leg,
        Account debit,
        Account credit,
        long amount,
        String reason,
        String who,
        String method,
        String reference,
        Instant at) {

    public LedgerEntry {
        if (amount <= 0) {
            throw new IllegalArgumentException("expected an amount of more than 0 yen, got " + amount);
        }
    }
}
