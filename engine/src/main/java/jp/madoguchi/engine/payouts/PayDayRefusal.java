package jp.madoguchi.engine.payouts;

/** A day on which no bank can pay; the message says why and which day is possible. Answered as 422. */
public class PayDayRefusal extends RuntimeException {
    PayDayRefusal(String message) {
        super(message);
    }
}
