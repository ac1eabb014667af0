package jp.madoguchi.engine.payments;

/**
 * One thing to be paid, for example a fee or postage.
 *
 * @param amount whole yen, 1 to 99,999,999 (Stripe takes at most eight digits)
 */
public record Item(String title, long amount) {

    /** The most Stripe takes in one payment, in yen. */
    public static final long MOST = 99_999_999;

    private static final int LONGEST_TITLE = 200;

    public Item {
        title = title.strip();
        if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "項目の名前（title）は 1〜200 文字で書いてください。 / An item needs a title of 1 to 200 characters.");
        }
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("項目の金額（amount）は 1 円以上 99,999,999 円以下の整数にしてください（今は " + amount
                    + "）。 / The amount of an item is 1 to 99,999,999 whole yen; got " + amount + ".");
        }
    }
}
