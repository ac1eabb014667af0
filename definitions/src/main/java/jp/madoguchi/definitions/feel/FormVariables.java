package jp.madoguchi.definitions.feel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.Question;
import jp.madoguchi.definitions.form.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers, which are kept in JSON shape, into the variables of FEEL expressions: dates, times and dates with times become such values,
 * groups lists of contexts, and every question without an answer null. Cheap enough for every turn.
 */
public final class FormVariables {

    private static final Pattern LIKE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?|\\d{2}:\\d{2}(?::\\d{2})?");

    private FormVariables() {}

    /** The variables of a form by question id. The map may be changed by the caller, for example to add {@code resident}. */
    public static Map<String, @Nullable Object> of(Form form, Answers answers) {
        return members(form.questions(), answers.values(), () -> FormScope.of(form));
    }

    /**
     * The variables inside one item of a group: those of the form, and over them the item's own.
     *
     * @param outer as made by {@link #of}
     * @param item the item's answers by question id, in JSON shape
     */
    public static Map<String, @Nullable Object> insideItem(
            Map<String, ? extends @Nullable Object> outer, QuestionKind.Group group, Map<?, ?> item) {
        Map<String, @Nullable Object> variables = new HashMap<>(outer);
        variables.putAll(members(group.questions(), item, () -> FormScope.ofItem(group)));
        return variables;
    }

    /**
     * A FEEL value in the JSON shape of answers: dates and times as text ({@code 2026-10-01}, {@code 10:30}, {@code 2026-10-01T10:30}), the
     * rest as it is.
     */
    public static @Nullable Object toJson(@Nullable Object value) {
        if (value instanceof ZonedDateTime dateTime) {
            return toJson(dateTime.withZoneSameInstant(FeelClock.JAPAN).toLocalDateTime());
        } else if (value instanceof java.time.temporal.Temporal || value instanceof java.time.temporal.TemporalAmount) {
            return value.toString();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            map.forEach((name, member) -> json.put(String.valueOf(name), toJson(member)));
            return json;
        } else if (value instanceof List<?> items) {
            List<@Nullable Object> json = new ArrayList<>();
            items.forEach(item -> json.add(toJson(item)));
            return json;
        }
        return value;
    }

    private static Map<String, @Nullable Object> members(
            List<Question> questions, Map<?, ?> answers, Supplier<Scope> scope) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (Question question : questions) {
            if (question.kind().asks() || question.kind() instanceof QuestionKind.Computed) {
                Object answer = answers.get(question.id());
                variables.put(
                        question.id(),
                        question.kind() instanceof QuestionKind.Computed
                                ? computed(answer, question.id(), scope)
                                : typed(question.kind(), answer));
            }
        }
        return variables;
    }

    /** One answer as FEEL wants it. */
    public static @Nullable Object typed(QuestionKind kind, @Nullable Object answer) {
        if (answer instanceof String text) {
            return typedText(kind, text);
        } else if (answer instanceof List<?> items && kind instanceof QuestionKind.Group group) {
            List<@Nullable Object> typed = new ArrayList<>(items.size());
            for (Object item : items) {
                typed.add(
                        item instanceof Map<?, ?> map
                                ? members(group.questions(), map, () -> FormScope.ofItem(group))
                                : item);
            }
            return typed;
        }
        return answer;
    }

    /** Computed dates are stored as text like all; only a text that looks like one makes it worth working out the expression's type. */
    private static @Nullable Object computed(@Nullable Object answer, String id, Supplier<Scope> scope) {
        if (answer instanceof String text && LIKE_TIME.matcher(text).matches()) {
            FeelType type = scope.get().type(id);
            if (type == FeelType.DATE) {
                return LocalDate.parse(text);
            } else if (type == FeelType.TIME) {
                return LocalTime.parse(text);
            } else if (type == FeelType.DATE_TIME) {
                return LocalDateTime.parse(text);
            }
        }
        return answer;
    }

    private static Object typedText(QuestionKind kind, String text) {
        if (kind instanceof QuestionKind.Date) {
            return LocalDate.parse(text);
        } else if (kind instanceof QuestionKind.Time) {
            return LocalTime.parse(text);
        } else if (kind instanceof QuestionKind.DateTime) {
            return LocalDateTime.parse(text);
        }
        return text;
    }
}
