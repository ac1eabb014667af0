package jp.madoguchi.definitions.zengin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An account somebody is paid to; the answer to a question of kind {@code bank-account}.
 *
 * @param bankCode four digits
 * @param branchCode three digits
 * @param number seven digits
 * @param holder in the characters of {@link ZenginText}, at most 30
 */
public record BankAccount(
        String bankCode,
        String bankName,
        String branchCode,
        String branchName,
        AccountType type,
        String number,
        String holder) {

    /** Longest holder in half-width characters. */
    public static final int MAX_HOLDER = 30;

    /** The account in an answer; empty when something is missing or is not as it must be. */
    public static Optional<BankAccount> of(Map<?, ?> answer) {
        Optional<AccountType> type = AccountType.of(text(answer, "type"));
        BankAccount account = new BankAccount(
                text(answer, "bankCode"),
                text(answer, "bankName"),
                text(answer, "branchCode"),
                text(answer, "branchName"),
                type.orElse(AccountType.ORDINARY),
                text(answer, "number"),
                text(answer, "holder"));
        return type.isPresent() && account.isWhole() ? Optional.of(account) : Optional.empty();
    }

    private boolean isWhole() {
        return bankCode.matches("[0-9]{4}")
                && branchCode.matches("[0-9]{3}")
                && number.matches("[0-9]{7}")
                && !holder.isBlank()
                && holder.length() <= MAX_HOLDER
                && ZenginText.isAllowed(holder);
    }

    private static String text(Map<?, ?> answer, String member) {
        return answer.get(member) instanceof String text ? text : "";
    }

    /** The answer's members by their JSON names. */
    public Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("bankCode", bankCode);
        answer.put("bankName", bankName);
        answer.put("branchCode", branchCode);
        answer.put("branchName", branchName);
        answer.put("type", type.id());
        answer.put("number", number);
        answer.put("holder", holder);
        return answer;
    }
}
