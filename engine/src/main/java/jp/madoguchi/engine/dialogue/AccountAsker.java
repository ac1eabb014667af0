package jp.madoguchi.engine.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.definitions.input.Choosing;
import jp.madoguchi.definitions.input.Reading;
import jp.madoguchi.definitions.input.YesNo;
import jp.madoguchi.definitions.zengin.AccountDigits;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.engine.dialogue.AccountDraft.Part;
import org.jspecify.annotations.Nullable;

/** {@code bank-account}: bank, branch, type, number and holder; of the post bank, what stands in its books. */
record AccountAsker() implements Asker {

    private static final String NONE = "none";
    private static final String YES = "yes";

    @Override
    public Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        AccountDraft draft = new AccountDraft(asked);
        if (draft.part() == Part.BOOK) {
            Reply.Action bookless = asked.button(asked.say("account-no-book"), NONE);
            return new Reply.Text(
                    text, Stream.concat(Stream.of(bookless), quick.stream()).toList());
        }
        List<Reply.Action> buttons = options(draft).stream()
                .map(option -> asked.button(option.titles().get(0), option.value()))
                .toList();
        return buttons.isEmpty() ? new Reply.Text(text, quick) : new Reply.Choices(text, buttons, quick);
    }

    /** What can be chosen at the moment, by the argument of its button. */
    private static List<Choosing.Candidate> options(AccountDraft draft) {
        Asked asked = draft.asked();
        List<Choosing.Candidate> options = new ArrayList<>();
        switch (draft.part()) {
            case BANK_CHOICE, BRANCH_CHOICE -> {
                AccountPlaces.found(draft)
                        .forEach(place -> options.add(new Choosing.Candidate(place.code(), List.of(place.name()))));
                options.add(new Choosing.Candidate(NONE, List.of(asked.say("none-of-these"))));
            }
            case TYPE -> {
                for (AccountType type : AccountType.values()) {
                    String shown = asked.words().of(type.title());
                    options.add(new Choosing.Candidate(
                            type.id(), List.of(shown, type.title().in("ja"))));
                }
            }
            case NUMBER_CHECK, HOLDER_CHECK -> {
                options.add(new Choosing.Candidate(YES, List.of(asked.say("yes"))));
                options.add(new Choosing.Candidate(NONE, List.of(asked.say("no"))));
            }
            default -> {}
        }
        return options;
    }

    @Override
    public String how(Asked asked) {
        AccountDraft draft = new AccountDraft(asked);
        boolean known = draft.banks().known();
        return switch (draft.part()) {
            case BANK -> asked.say(known ? "account-bank" : "account-bank-code");
            case BANK_CHOICE -> asked.say("account-bank-choice", "text", draft.searched(AccountDraft.BANK));
            case BANK_NAME -> asked.say("account-bank-name");
            case BOOK -> asked.say("account-book");
            case BRANCH ->
                asked.say(
                        known && !draft.isJapanPost() ? "account-branch" : "account-branch-code",
                        "bank",
                        draft.bankName());
            case BRANCH_CHOICE -> asked.say("account-branch-choice", "text", draft.searched(AccountDraft.BRANCH));
            case BRANCH_NAME -> asked.say("account-branch-name");
            case TYPE -> asked.say("account-type");
            case NUMBER -> asked.say("account-number");
            case NUMBER_CHECK -> asked.say("account-number-check", "number", AccountDigits.padded(draft.shortNumber()));
            case HOLDER -> asked.say("account-holder");
            case HOLDER_CHECK -> asked.say("account-holder-check", "holder", draft.convertedHolder());
        };
    }

    @Override
    public String hint(Asked asked) {
        return how(asked);
    }

    @Override
    public boolean claims(Asked asked, String words) {
        return Choosing.one(words, options(new AccountDraft(asked))) instanceof Reading.Understood;
    }

    @Override
    public Heard words(Asked asked, String words) {
        AccountDraft draft = new AccountDraft(asked);
        return switch (draft.part()) {
            case BANK, BANK_NAME, BOOK, BRANCH, BRANCH_NAME -> AccountPlaces.words(draft, words);
            case BANK_CHOICE, BRANCH_CHOICE ->
                Choosing.one(words, options(draft)) instanceof Reading.Understood<String> u
                        ? pressed(asked, u.value())
                        : AccountPlaces.words(draft, words);
            case TYPE -> chosen(draft, words);
            case NUMBER ->
                AccountDigits.number(words) instanceof Reading.Understood<String> number
                        ? draft.withNumber(number.value())
                        : asked.heard(AccountDigits.number(words));
            case NUMBER_CHECK, HOLDER_CHECK ->
                YesNo.read(words) instanceof Reading.Understood<Boolean> yes
                        ? pressed(asked, yes.value() ? YES : NONE)
                        : chosen(draft, words);
            case HOLDER -> AccountPlaces.holder(draft, words);
        };
    }

    private Heard chosen(AccountDraft draft, String words) {
        Reading<String> read = Choosing.one(words, options(draft));
        return read instanceof Reading.Understood<String> option
                ? pressed(draft.asked(), option.value())
                : draft.asked().heard(read);
    }

    @Override
    public Heard pressed(Asked asked, String argument) {
        AccountDraft draft = new AccountDraft(asked);
        Part part = draft.part();
        boolean offered =
                options(draft).stream().anyMatch(option -> option.value().equals(argument));
        if (!offered && !(part == Part.BOOK && argument.equals(NONE))) {
            return Asker.super.pressed(asked, argument);
        }
        boolean none = argument.equals(NONE);
        return switch (part) {
            case BOOK -> draft.withoutBook();
            case BANK_CHOICE -> none ? draft.withoutSearch(AccountDraft.BANK) : AccountPlaces.take(draft, argument);
            case BRANCH_CHOICE -> none ? draft.withoutSearch(AccountDraft.BRANCH) : AccountPlaces.take(draft, argument);
            case NUMBER_CHECK ->
                none ? draft.withoutShortNumber() : draft.withNumber(AccountDigits.padded(draft.shortNumber()));
            case HOLDER_CHECK -> none ? draft.withoutConverted() : draft.whole(draft.convertedHolder());
            default -> draft.withType(AccountType.of(argument).orElseThrow());
        };
    }

    @Override
    public boolean shaped(Object value) {
        return value instanceof Map<?, ?> account && BankAccount.of(account).isPresent();
    }

    @Override
    public @Nullable String problem(Asked asked, Object value) {
        boolean found = value instanceof Map<?, ?> map
                && BankAccount.of(map)
                        .filter(account -> AccountPlaces.exists(asked.around().banks(), account))
                        .isPresent();
        return found ? null : asked.say("account-gone");
    }
}
