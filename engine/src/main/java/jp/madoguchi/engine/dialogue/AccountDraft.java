package jp.madoguchi.engine.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.definitions.zengin.JapanPost;

/** The parts of a bank account given so far; what is missing says what is asked next. */
record AccountDraft(Asked asked) {

    static final String BANK = "bank";
    static final String BRANCH = "branch";

    private static final String TYPE = "type";
    private static final String NUMBER = "number";
    private static final String HOLDER = "holder";
    // Stand in the draft only while the account is asked for.
    private static final String SEARCHED = "Searched";
    private static final String BOOKLESS = "bookless";
    private static final String SHORT = "short";
    private static final String CONVERTED = "converted";

    /** What is asked; the choices show what was found for a name. */
    enum Part {
        BANK,
        BANK_CHOICE,
        BANK_NAME,
        BOOK,
        BRANCH,
        BRANCH_CHOICE,
        BRANCH_NAME,
        TYPE,
        NUMBER,
        NUMBER_CHECK,
        HOLDER,
        HOLDER_CHECK
    }

    Part part() {
        if (!has(BANK + "Code")) {
            return has(BANK + SEARCHED) ? Part.BANK_CHOICE : Part.BANK;
        } else if (!has(BANK + "Name")) {
            return Part.BANK_NAME;
        } else if (!has(BRANCH + "Code")) {
            return branchPart();
        } else if (!has(BRANCH + "Name")) {
            return Part.BRANCH_NAME;
        } else if (!has(TYPE)) {
            return Part.TYPE;
        } else if (!has(NUMBER)) {
            return has(SHORT) ? Part.NUMBER_CHECK : Part.NUMBER;
        }
        return has(CONVERTED) ? Part.HOLDER_CHECK : Part.HOLDER;
    }

    private Part branchPart() {
        if (isJapanPost() && !has(BOOKLESS)) {
            return Part.BOOK;
        }
        return has(BRANCH + SEARCHED) ? Part.BRANCH_CHOICE : Part.BRANCH;
    }

    private boolean has(String key) {
        return asked.draft().containsKey(key);
    }

    private String text(String key) {
        return String.valueOf(asked.draft().getOrDefault(key, ""));
    }

    Banks banks() {
        return asked.around().banks();
    }

    boolean isJapanPost() {
        return bankCode().equals(JapanPost.CODE);
    }

    String bankCode() {
        return text(BANK + "Code");
    }

    String bankName() {
        return text(BANK + "Name");
    }

    String searched(String place) {
        return text(place + SEARCHED);
    }

    String shortNumber() {
        return text(SHORT);
    }

    String convertedHolder() {
        return text(CONVERTED);
    }

    /** Several banks or branches go by that name. */
    Heard search(String place, String typed) {
        return with(place + SEARCHED, typed);
    }

    Heard withCode(String place, String code) {
        return with(place + "Code", code);
    }

    Heard withName(String place, String name) {
        return with(place + "Name", name);
    }

    Heard withPlace(String place, String code, String name) {
        Map<String, Object> draft = asked.drafted(place + "Code", code);
        draft.put(place + "Name", name);
        return new Heard.Part(draft, asked.say("account-found", "name", name, "code", code), true);
    }

    /** Asks for the bank or branch anew. */
    Heard withoutSearch(String place) {
        return without(place + SEARCHED);
    }

    Heard withoutBook() {
        return new Heard.Part(asked.drafted(BOOKLESS, true), "", true);
    }

    Heard withBook(JapanPost.Account account) {
        Map<String, Object> draft =
                asked.drafted(BRANCH + "Code", account.branch().code());
        draft.put(BRANCH + "Name", account.branch().name());
        draft.put(TYPE, account.type().id());
        draft.put(NUMBER, account.number());
        String said = asked.say(
                "account-book-read",
                "name",
                account.branch().name(),
                "code",
                account.branch().code(),
                "type",
                asked.words().of(account.type().title()),
                "number",
                account.number());
        return new Heard.Part(draft, said, true);
    }

    Heard withType(AccountType type) {
        return with(TYPE, type.id());
    }

    Heard withNumber(String number) {
        return number.length() < 7 ? with(SHORT, number) : with(NUMBER, number);
    }

    Heard withoutShortNumber() {
        return without(SHORT);
    }

    /** A holder that banks write otherwise than the resident did is shown first. */
    Heard withHolder(String holder, boolean changed) {
        return changed ? with(CONVERTED, holder) : whole(holder);
    }

    Heard withoutConverted() {
        return without(CONVERTED);
    }

    private Heard with(String key, String value) {
        return new Heard.Part(asked.drafted(key, value), "", true);
    }

    private Heard without(String key) {
        Map<String, Object> draft = new LinkedHashMap<>(asked.draft());
        draft.remove(key);
        return new Heard.Part(draft, "", true);
    }

    Heard whole(String holder) {
        Map<String, Object> answer = asked.drafted(HOLDER, holder);
        answer.keySet().removeAll(List.of(BANK + SEARCHED, BRANCH + SEARCHED, BOOKLESS, SHORT, CONVERTED));
        return BankAccount.of(answer)
                .<Heard>map(account -> new Heard.Answer(account.answer()))
                .orElseThrow(() -> new IllegalStateException("a whole account misses a part"));
    }
}
