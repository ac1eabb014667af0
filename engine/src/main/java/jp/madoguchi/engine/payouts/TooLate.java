package jp.madoguchi.engine.payouts;

/** Tells staff of a payment that should not go out as it stands, when the bank has its file or may have it. */
interface TooLate {

    /** @param why in Japanese, a sentence without its full stop */
    void tell(PayoutList list, PayoutItem item, String why);
}
