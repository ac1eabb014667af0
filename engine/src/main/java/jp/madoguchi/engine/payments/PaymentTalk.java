package jp.madoguchi.engine.payments;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseDefinition;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.packages.Packages;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells residents about money, in their language. */
@Component
class PaymentTalk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
    private static final long FEWEST_AT_KONBINI = 120;
    private static final long MOST_AT_KONBINI = 300_000;

    private final Conversations conversations;
    private final Residents residents;
    private final Packages packages;
    private final PaymentTexts texts;

    PaymentTalk(Conversations conversations, Residents residents, Packages packages, PaymentTexts texts) {
        this.conversations = conversations;
        this.residents = residents;
        this.packages = packages;
        this.texts = texts;
    }

    String language(Case theCase) {
        return residents
                .find(theCase.municipality(), theCase.resident())
                .map(Resident::language)
                .orElse(Texts.JAPANESE);
    }

    /** What a sum is called that is not one of the charges. */
    String rest(Case theCase) {
        return texts.in(theCase, language(theCase), "rest");
    }

    /** @param values may hold amounts, which are written as money */
    void say(Case theCase, String key, Object... values) {
        String language = language(theCase);
        Object[] written = java.util.Arrays.stream(values)
                .map(value -> value instanceof Long amount ? PaymentTexts.yen(language, amount) : value)
                .toArray();
        tell(theCase, new Reply.Text(texts.in(theCase, language, key, written), List.of()));
    }

    /** Why there is no card to pay. */
    String whyNot(Case theCase, long owed) {
        String language = language(theCase);
        return owed <= 0
                ? texts.in(theCase, language, "nothing-owed", theCase.number())
                : texts.in(theCase, language, "not-set-up", PaymentTexts.yen(language, owed), theCase.number());
    }

    void card(Case theCase, List<Item> items, @Nullable LocalDate dueOn, String link) {
        tell(theCase, cardFor(theCase, items, dueOn, link));
    }

    /** The card with the link to pay. */
    Reply cardFor(Case theCase, List<Item> items, @Nullable LocalDate dueOn, String link) {
        String language = language(theCase);
        long total = items.stream().mapToLong(Item::amount).sum();
        String list = items.stream()
                .map(item -> texts.in(
                        theCase, language, "card-item", item.title(), PaymentTexts.yen(language, item.amount())))
                .collect(Collectors.joining("\n"));
        String title = CaseDefinition.of(packages, theCase).procedure().title().in(language);
        String text = texts.in(
                theCase, language, "card-text", title, theCase.number(), list, PaymentTexts.yen(language, total));
        if (dueOn != null) {
            String day = language.startsWith("ja") ? DAY.format(dueOn) : dueOn.toString();
            text += texts.in(theCase, language, "card-due", day);
        }
        if (total < FEWEST_AT_KONBINI || total > MOST_AT_KONBINI) {
            text += texts.in(theCase, language, "card-no-konbini");
        }
        return new Reply.Link(
                texts.in(theCase, language, "card-title"), text, texts.in(theCase, language, "card-label"), link);
    }

    private void tell(Case theCase, Reply reply) {
        conversations.tell(theCase.municipality(), theCase.resident(), List.of(reply));
    }
}
