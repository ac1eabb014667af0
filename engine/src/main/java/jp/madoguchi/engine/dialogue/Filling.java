package jp.madoguchi.engine.dialogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import org.jspecify.annotations.Nullable;

/** Reads and changes answers at a place of the form. */
final class Filling {

    private Filling() {}

    static @Nullable Object get(Answers answers, Spot spot) {
        if (!spot.inGroup()) {
            return answers.get(spot.question());
        }
        List<Map<String, Object>> items = items(answers, spot.question());
        return spot.item() < 0 || spot.item() >= items.size()
                ? null
                : items.get(spot.item()).get(spot.id());
    }

    static Answers with(Answers answers, Spot spot, Object answer) {
        if (!spot.inGroup()) {
            return answers.with(spot.question(), answer);
        }
        List<Map<String, Object>> items = items(answers, spot.question());
        while (items.size() <= spot.item()) {
            items.add(new LinkedHashMap<>());
        }
        items.get(spot.item()).put(spot.id(), answer);
        return answers.with(spot.question(), items);
    }

    static Answers without(Answers answers, Spot spot) {
        if (!spot.inGroup()) {
            return answers.without(spot.question());
        }
        List<Map<String, Object>> items = items(answers, spot.question());
        if (spot.item() < items.size()) {
            items.get(spot.item()).remove(spot.id());
        }
        return answers.with(spot.question(), items);
    }

    /** A copy of a group's items. */
    static List<Map<String, Object>> items(Answers answers, String group) {
        List<Map<String, Object>> items = new ArrayList<>();
        if (answers.get(group) instanceof List<?> list) {
            for (Object item : list) {
                items.add(map(item));
            }
        }
        return items;
    }

    static Map<String, Object> map(@Nullable Object json) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        }
        return copy;
    }

    /**
     * A value as JSON gives it back: whole numbers as {@code Integer} or {@code Long}, others as {@code BigDecimal} without closing
     * zeros, nulls inside left out. So that a state is equal to itself after it was stored, and answers can be compared.
     */
    static @Nullable Object tidy(@Nullable Object value) {
        if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof List<?> list) {
            List<Object> tidied = new ArrayList<>(list.size());
            for (Object item : list) {
                Object tidy = tidy(item);
                if (tidy != null) {
                    tidied.add(tidy);
                }
            }
            return tidied;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> tidied = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                Object tidy = tidy(member);
                if (tidy != null) {
                    tidied.put(String.valueOf(name), tidy);
                }
            });
            return tidied;
        }
        return value;
    }

    static Answers tidy(Answers answers) {
        return new Answers(map(tidy(answers.values())));
    }

    private static Number number(Number number) {
        if (number instanceof Integer) {
            return number;
        }
        BigDecimal decimal = new BigDecimal(number.toString()).stripTrailingZeros();
        if (decimal.scale() > 0 || decimal.precision() - decimal.scale() > 18) {
            return decimal;
        }
        long whole = decimal.longValueExact();
        if (whole == (int) whole) {
            return (int) whole;
        }
        return whole;
    }
}
