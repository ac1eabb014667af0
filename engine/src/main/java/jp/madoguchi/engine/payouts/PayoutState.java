package jp.madoguchi.engine.payouts;

import java.util.Locale;

/** Where a payout list stands. */
public enum PayoutState {
    /** Amounts are collected. */
    OPEN("受付中"),
    /** Nothing more is added; waits for two approvals. */
    CLOSED("締切・承認待ち"),
    /** Approved by two staff; the file can be fetched. */
    APPROVED("承認済み"),
    /** The bank has the file. */
    SENT("銀行へ送付済み"),
    /** Every payment has its result. */
    DONE("完了");

    private final String title;

    PayoutState(String title) {
        this.title = title;
    }

    /** The name in JSON and in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    static PayoutState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
