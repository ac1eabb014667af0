package jp.madoguchi.engine.payouts;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Everything that is stored of payout lists. */
@Component
record PayoutTables(PayoutStore lists, PayoutItems items, PayoutRecords records) {

    /** Takes a payment out of a locked list, which must then be approved anew. */
    void takeOut(PayoutList list, String caseNumber, Instant at) {
        items.remove(list, caseNumber);
        records.dropApprovals(list);
        if (list.state() == PayoutState.APPROVED) {
            lists.update(list.in(PayoutState.CLOSED, false, at));
        }
    }
}
