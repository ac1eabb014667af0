package jp.madoguchi.engine.payouts;

import org.springframework.stereotype.Component;

/** Everything that is stored of payout lists. */
@Component
record PayoutTables(PayoutStore lists, PayoutItems items, PayoutRecords records) {}
