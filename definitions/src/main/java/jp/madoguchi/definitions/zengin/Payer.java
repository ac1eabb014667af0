package jp.madoguchi.definitions.zengin;

/**
 * Who pays, as agreed with the bank that takes the file.
 *
 * @param requesterCode 依頼人コード, 10 digits given by the bank
 * @param requesterName 依頼人名 in the characters of {@link ZenginText}, at most 40
 * @param bankKana names of bank and branch in Zengin characters, may be empty
 * @param accountType ordinary or current
 * @param accountNumber seven digits
 */
public record Payer(
        String requesterCode,
        String requesterName,
        String bankCode,
        String bankKana,
        String branchCode,
        String branchKana,
        AccountType accountType,
        String accountNumber) {

    /** Longest requester name in half-width characters. */
    public static final int MAX_NAME = 40;
}
