package jp.madoguchi.engine.payments.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.engine.payments.Ledger;
import jp.madoguchi.engine.payments.LedgerEntry;
import jp.madoguchi.engine.payments.Payments.OpenSession;
import jp.madoguchi.engine.payments.Payments.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The books of a case over HTTP. Amounts are whole yen.
 *
 * @param caseNumber {@code case} in the JSON
 * @param balance what is still owed; below zero when there is something to give back
 * @param refundable the most that can be asked back now; what waits for a second person is taken off
 * @param link where the resident pays
 * @param approvalAbove refunds that come to more need a second person; null when none does
 * @param requests refunds that wait or waited for a second person, oldest first
 */
record LedgerView(
        @JsonProperty("case") String caseNumber,
        long due,
        long paid,
        long refunded,
        long waived,
        long balance,
        long refundable,
        @Nullable LocalDate dueOn,
        @Nullable String link,
        @Nullable OpenSession session,
        List<Entry> entries,
        @Nullable Long approvalAbove,
        List<RefundRequestView> requests) {

    record Entry(
            Instant at,
            String debit,
            String credit,
            long amount,
            String reason,
            String who,
            String method,
            String reference,
            String act) {

        static Entry of(LedgerEntry entry) {
            return new Entry(
                    entry.at(),
                    entry.debit().id(),
                    entry.credit().id(),
                    entry.amount(),
                    entry.reason(),
                    entry.who(),
                    entry.method(),
                    entry.reference(),
                    entry.act().toString());
        }
    }

    static LedgerView of(
            String caseNumber, Statement statement, @Nullable Long approvalAbove, List<RefundRequestView> requests) {
        Ledger ledger = statement.ledger();
        return new LedgerView(
                caseNumber,
                ledger.due(),
                ledger.paid(),
                ledger.refunded(),
                ledger.waived(),
                ledger.balance(),
                statement.refundable(),
                statement.dueOn(),
                statement.link(),
                statement.session(),
                ledger.entries().stream().map(Entry::of).toList(),
                approvalAbove,
                requests);
    }
}
