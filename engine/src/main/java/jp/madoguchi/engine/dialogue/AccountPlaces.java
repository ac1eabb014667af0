package jp.madoguchi.engine.dialogue;

import java.util.List;
import jp.madoguchi.definitions.input.Folding;
import jp.madoguchi.definitions.input.FreeText;
import jp.madoguchi.definitions.input.Kana;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.Width;
import jp.madoguchi.definitions.zengin.AccountDigits;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.definitions.zengin.JapanPost;
import jp.madoguchi.definitions.zengin.ZenginText;
import jp.madoguchi.engine.dialogue.AccountDraft.Part;

/** Bank, branch and holder out of what a resident types, with the city's list of banks or without one. */
final class AccountPlaces {

    private static final String JAPAN_POST = "ゆうちょ銀行";
    private static final List<String> POST_NAMES =
            List.of(JAPAN_POST, "ゆうちょ", "郵便局", "郵便貯金", "郵貯", "ユウチョギンコウ", "Japan Post Bank");
    private static final int MAX_NAME = 100;

    private AccountPlaces() {}

    /** A bank or a branch. */
    record Place(String code, String name) {}

    /** What was found for the name that is being chosen from. */
    static List<Place> found(AccountDraft draft) {
        return draft.part() == Part.BANK_CHOICE
                ? banks(draft.banks(), draft.searched(AccountDraft.BANK))
                : branches(draft, draft.searched(AccountDraft.BRANCH));
    }

    private static List<Place> banks(Banks banks, String typed) {
        return banks.banks(typed).stream()
                .map(bank -> new Place(bank.code(), bank.name()))
                .toList();
    }

    private static List<Place> branches(AccountDraft draft, String typed) {
        return draft.banks().branches(draft.bankCode(), typed).stream()
                .map(branch -> new Place(branch.code(), branch.name()))
                .toList();
    }

    static Heard words(AccountDraft draft, String words) {
        return switch (draft.part()) {
            case BANK, BANK_CHOICE -> bank(draft, words);
            case BANK_NAME -> name(draft, AccountDraft.BANK, words);
            case BOOK ->
                JapanPost.read(words) instanceof Reading.Understood<JapanPost.Account> account
                        ? draft.withBook(account.value())
                        : draft.asked().heard(JapanPost.read(words));
            case BRANCH_NAME -> name(draft, AccountDraft.BRANCH, words);
            default -> branch(draft, words);
        };
    }

    private static Heard bank(AccountDraft draft, String words) {
        if (Folding.same(words, JapanPost.CODE) || POST_NAMES.stream().anyMatch(post -> Folding.same(post, words))) {
            return draft.withPlace(AccountDraft.BANK, JapanPost.CODE, JAPAN_POST);
        } else if (!draft.banks().known()) {
            return code(draft, AccountDraft.BANK, AccountDigits.bankCode(words));
        }
        List<Place> found = banks(draft.banks(), words);
        return found.isEmpty()
                ? draft.asked().refuse("account-no-bank", "text", Shown.shortly(words))
                : one(draft, AccountDraft.BANK, found, words);
    }

    private static Heard branch(AccountDraft draft, String words) {
        if (draft.isJapanPost()) {
            return JapanPost.branchOf(words) instanceof Reading.Understood<Banks.Branch> branch
                    ? draft.withPlace(
                            AccountDraft.BRANCH,
                            branch.value().code(),
                            branch.value().name())
                    : draft.asked().heard(JapanPost.branchOf(words));
        } else if (!draft.banks().known()) {
            return code(draft, AccountDraft.BRANCH, AccountDigits.branchCode(words));
        }
        List<Place> found = branches(draft, words);
        return found.isEmpty()
                ? draft.asked().refuse("account-no-branch", "bank", draft.bankName(), "text", Shown.shortly(words))
                : one(draft, AccountDraft.BRANCH, found, words);
    }

    private static Heard one(AccountDraft draft, String place, List<Place> found, String words) {
        return found.size() == 1
                ? draft.withPlace(place, found.get(0).code(), found.get(0).name())
                : draft.search(place, Shown.shortly(words));
    }

    /** The place with that code out of those found. */
    static Heard take(AccountDraft draft, String code) {
        String place = draft.part() == Part.BANK_CHOICE ? AccountDraft.BANK : AccountDraft.BRANCH;
        return found(draft).stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .map(candidate -> draft.withPlace(place, candidate.code(), candidate.name()))
                .orElseGet(() -> draft.withoutSearch(place));
    }

    private static Heard code(AccountDraft draft, String place, Reading<String> read) {
        return read instanceof Reading.Understood<String> code
                ? draft.withCode(place, code.value())
                : draft.asked().heard(read);
    }

    private static Heard name(AccountDraft draft, String place, String words) {
        Reading<String> read = FreeText.line(words, 1, MAX_NAME);
        return read instanceof Reading.Understood<String> name
                ? draft.withName(place, name.value())
                : draft.asked().heard(read);
    }

    static Heard holder(AccountDraft draft, String words) {
        Reading<String> read = ZenginText.read(words, BankAccount.MAX_HOLDER);
        if (read instanceof Reading.Understood<String> holder) {
            String plain = Width.half(Kana.toKatakana(Width.kanaFull(Width.asciiHalf(words))));
            return draft.withHolder(
                    holder.value(),
                    !plain.replace(" ", "").equals(holder.value().replace(" ", "")));
        }
        return draft.asked().heard(read);
    }

    /** Whether money can still be sent there, as far as the list of banks tells. */
    static boolean exists(Banks banks, BankAccount account) {
        return !banks.known()
                || account.bankCode().equals(JapanPost.CODE)
                || banks.branch(account.bankCode(), account.branchCode()).isPresent();
    }
}
