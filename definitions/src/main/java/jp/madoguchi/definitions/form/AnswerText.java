package jp.madoguchi.definitions.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.definitions.zengin.AccountType;
import org.jspecify.annotations.Nullable;

/**
 * An answer as people read it, on summary cards and on the pages of staff: 「2026年10月1日（令和8年）」, 「3,000円」, 「はい」, 「写真2枚」.
 *
 * <p>Japanese and English are spelt out; other languages get their own words for yes, no and the like where we have them, and dates as
 * their readers write them.
 */
public final class AnswerText {

    private AnswerText() {}

    /**
     * The answer in words, never empty: an answer that was not given reads 「（未入力）」. Only questions that take no answer (headings,
     * statements) give an empty text.
     *
     * @param answer in the shape {@link QuestionKind} tells; one of another shape is shown as it stands rather than refused
     * @param language a BCP 47 language tag
     */
    public static String of(Question question, @Nullable Object answer, String language) {
        QuestionKind kind = question.kind();
        if (kind instanceof QuestionKind.Section || kind instanceof QuestionKind.Statement) {
            return "";
        }
        if (isNone(answer)) {
            return Words.in(language).none();
        }
        return of(kind, Objects.requireNonNull(answer), language);
    }

    private static boolean isNone(@Nullable Object answer) {
        return answer == null || answer.equals("") || (answer instanceof List<?> list && list.isEmpty());
    }

    private static String of(QuestionKind kind, Object answer, String language) {
        if (kind instanceof QuestionKind.Choice choice) {
            return optionTitle(choice.options(), answer, language);
        }
        if (kind instanceof QuestionKind.Choices choices && answer instanceof List<?> values) {
            return values.stream()
                    .map(value -> optionTitle(choices.options(), value, language))
                    .collect(Collectors.joining(Words.in(language).comma()));
        }
        if (kind instanceof QuestionKind.Group group && answer instanceof List<?> items) {
            return groupText(group, items, language);
        }
        if (kind instanceof QuestionKind.Photo && answer instanceof List<?> photos) {
            return Words.in(language).photos(photos.size());
        }
        if (kind instanceof QuestionKind.File && answer instanceof List<?> files) {
            return fileText(files, language);
        }
        if (answer instanceof Map<?, ?> members) {
            return compoundText(kind, members, language);
        }
        if (answer instanceof Boolean yes) {
            return kind instanceof QuestionKind.Consent
                    ? Words.in(language).consent(yes)
                    : Words.in(language).yesNo(yes);
        }
        return answer instanceof Number number
                ? numberText(kind, number, language)
                : momentOrText(kind, answer, language);
    }

    private static String optionTitle(List<QuestionKind.Option> options, Object value, String language) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.title().in(language))
                .orElseGet(value::toString);
    }

    private static String numberText(QuestionKind kind, Number number, String language) {
        BigDecimal exact = new BigDecimal(number.toString());
        if (kind instanceof QuestionKind.Yen || (kind instanceof QuestionKind.Computed computed && computed.money())) {
            return Words.in(language).yen(exact);
        }
        Texts unit = unitOf(kind);
        String digits = Words.grouped(exact);
        return unit == null ? digits : digits + unit.in(language);
    }

    private static @Nullable Texts unitOf(QuestionKind kind) {
        if (kind instanceof QuestionKind.IntegerNumber integer) {
            return integer.unit();
        }
        if (kind instanceof QuestionKind.DecimalNumber decimal) {
            return decimal.unit();
        }
        return kind instanceof QuestionKind.Computed computed ? computed.unit() : null;
    }

    private static String momentOrText(QuestionKind kind, Object answer, String language) {
        boolean moment = kind instanceof QuestionKind.Date
                || kind instanceof QuestionKind.DateTime
                || kind instanceof QuestionKind.Computed;
        return moment ? MomentText.of(answer.toString(), language) : answer.toString();
    }

    private static String compoundText(QuestionKind kind, Map<?, ?> members, String language) {
        if (kind instanceof QuestionKind.PersonName) {
            String kana = member(members, "kana");
            return member(members, "name") + (kana.isEmpty() ? "" : "（" + kana + "）");
        }
        if (kind instanceof QuestionKind.Address) {
            String building = member(members, "building");
            return "〒" + member(members, "postalCode") + " " + member(members, "prefecture") + member(members, "city")
                    + member(members, "town") + member(members, "street")
                    + (building.isEmpty() ? "" : " " + building);
        }
        if (kind instanceof QuestionKind.BankAccount) {
            return String.join(
                    " ",
                    member(members, "bankName"),
                    member(members, "branchName"),
                    accountType(member(members, "type"), language),
                    member(members, "number"),
                    member(members, "holder"));
        }
        if (kind instanceof QuestionKind.Place) {
            return placeText(members, language);
        }
        return kind instanceof QuestionKind.Payment ? paymentText(members, language) : members.toString();
    }

    private static String paymentText(Map<?, ?> payment, String language) {
        Object total = payment.get("total");
        String items = payment.get("items") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> member((Map<?, ?>) item, "title"))
                        .collect(Collectors.joining(Words.in(language).comma()))
                : "";
        String sum = total instanceof Number number
                ? Words.in(language).yen(new BigDecimal(number.toString()))
                : String.valueOf(total);
        return items.isEmpty() ? sum : sum + "（" + items + "）";
    }

    private static String accountType(String type, String language) {
        return AccountType.of(type).map(known -> known.title().in(language)).orElse(type);
    }

    private static String placeText(Map<?, ?> place, String language) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("title", "address")) {
            if (!member(place, name).isEmpty()) {
                parts.add(member(place, name));
            }
        }
        return parts.isEmpty()
                ? Words.in(language).position(member(place, "latitude"), member(place, "longitude"))
                : String.join(" ", parts);
    }

    private static String fileText(List<?> files, String language) {
        String names = files.stream()
                .map(file -> file instanceof Map<?, ?> members ? member(members, "name") : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(Words.in(language).comma()));
        String count = Words.in(language).files(files.size());
        return names.isEmpty() ? count : count + "（" + names + "）";
    }

    private static String groupText(QuestionKind.Group group, List<?> items, String language) {
        boolean people =
                group.questions().stream().anyMatch(question -> question.kind() instanceof QuestionKind.PersonName);
        StringBuilder text = new StringBuilder(Words.in(language).items(items.size(), people));
        for (int i = 0; i < items.size(); i++) {
            text.append('\n')
                    .append(group.itemTitle().in(language))
                    .append(i + 1)
                    .append("：")
                    .append(itemText(group, items.get(i), language));
        }
        return text.toString();
    }

    private static String itemText(QuestionKind.Group group, Object item, String language) {
        if (!(item instanceof Map<?, ?> answers)) {
            return item.toString();
        }
        return group.questions().stream()
                .filter(question -> !isNone(answers.get(question.id())))
                .map(question -> of(question, answers.get(question.id()), language))
                .collect(Collectors.joining(Words.in(language).comma()));
    }

    private static String member(Map<?, ?> members, String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }
}
