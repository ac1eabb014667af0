package jp.madoguchi.definitions.zengin;

/**
 * One payment of a {@link TransferFile}.
 *
 * @param bankKana name of the bank in Zengin characters, may be empty; as is the branch's
 * @param amount in yen, 1 to 9,999,999,999
 * @param customer up to 10 digits by which the sender knows the payment again
 */
public record Transfer(BankAccount to, String bankKana, String branchKana, long amount, String customer) {

    /** The highest amount that fits into ten digits. */
    public static final long MAX_AMOUNT = 9_999_999_999L;

    public Transfer {
        if (amount < 1 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("金額は 1〜9,999,999,999 円にしてください（今は " + amount
                    + "）。 / The amount of a transfer must be 1 to 9999999999 yen; got " + amount + ".");
        }
    }
}
