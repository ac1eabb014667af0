package jp.madoguchi.definitions.zengin;

import java.util.List;
import java.util.Optional;

/** Looks up banks and their branches by what residents type: a name, its kana, or the code. */
public interface Banks {

    /** Knows no bank; the resident then types codes and names, and only their digits are checked. */
    static Banks none() {
        return new BankTable(List.of());
    }

    /** Whether there is a list at all, so that a bank which is not found does not exist. */
    boolean known();

    /**
     * Banks that may be meant, best first, at most 40. Four digits name one bank.
     *
     * @param typed a name (見本銀行, みほん), its kana in any width, or the code
     */
    List<Bank> banks(String typed);

    /** Branches of a bank that may be meant, best first, at most 40. Three digits name one branch. */
    List<Branch> branches(String bankCode, String typed);

    default Optional<Bank> bank(String code) {
        return banks(code).stream().filter(bank -> bank.code().equals(code)).findFirst();
    }

    default Optional<Branch> branch(String bankCode, String code) {
        return branches(bankCode, code).stream()
                .filter(branch -> branch.code().equals(code))
                .findFirst();
    }

    /**
     * @param code four digits
     * @param kana as in Zengin files, or any kana
     */
    record Bank(String code, String name, String kana) {}

    /** @param code three digits */
    record Branch(String code, String name, String kana) {}
}
