package jp.madoguchi.definitions.feel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers of a form to evaluate expressions with. */
abstract class ExpressionsScene {

    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-20T10:00:00+09:00[Asia/Tokyo]");
    final Expressions expressions = new Expressions();

    final Map<String, @Nullable Object> answers = answers();

    static Map<String, @Nullable Object> answers() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("bought", LocalDate.of(2026, 10, 1));
        answers.put("price", 38_500);
        answers.put("type", "other");
        answers.put("agreed", true);
        answers.put("starts", LocalDateTime.of(2026, 11, 20, 9, 0));
        answers.put("opens", LocalTime.of(8, 30));
        answers.put("areas", List.of("flood", "quake"));
        answers.put("member", Map.of("name", "山口 花子", "age", 8));
        answers.put("members", List.of(member("花子", 8, true), member("太郎", 40, false), member("次郎", null, null)));
        answers.put("unanswered", null);
        return answers;
    }

    static Map<String, @Nullable Object> member(String name, @Nullable Integer age, @Nullable Boolean lives) {
        Map<String, @Nullable Object> member = new HashMap<>();
        member.put("name", name);
        member.put("age", age);
        member.put("lives", lives);
        return member;
    }

    @Nullable Object value(String expression) {
        return expressions.evaluate(new Feel(expression), answers, NOW);
    }

    String fill(String text, String language) {
        return expressions.fill(text, answers, NOW, language);
    }
}
