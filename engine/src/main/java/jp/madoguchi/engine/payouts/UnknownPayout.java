package jp.madoguchi.engine.payouts;

/** A payout list, or an item of one, that is not there. Answered as 404. */
public class UnknownPayout extends RuntimeException {
    public UnknownPayout(String what) {
        super("支払リストに「" + what + "」はありません。 / There is no payout " + what + ".");
    }
}
