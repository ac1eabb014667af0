package jp.madoguchi.engine.payouts;

/** An act that a payout list does not allow as it stands; the message says why and what is possible. Answered as 409. */
public class PayoutRefusal extends RuntimeException {
    public PayoutRefusal(String message) {
        super(message);
    }
}
