package jp.madoguchi.definitions.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a form by question id, in JSON shape: strings, booleans, numbers ({@code Integer}, {@code Long} or {@code BigDecimal}),
 * lists and maps of these. The shape of each kind's answer is written at {@link QuestionKind}. Immutable.
 */
public record Answers(Map<String, Object> values) {

    private static final Answers NONE = new Answers(Map.of());

    @JsonCreator
    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Answers none() {
        return NONE;
    }

    /** Declared as an object, or Jackson would work out the map's type anew each time an answer is written. */
    @JsonValue
    Object json() {
        return values;
    }

    public @Nullable Object get(String question) {
        return values.get(question);
    }

    public boolean has(String question) {
        return values.containsKey(question);
    }

    public Answers with(String question, Object answer) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(question, answer);
        return new Answers(changed);
    }

    public Answers without(String question) {
        if (!values.containsKey(question)) {
            return this;
        }
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(question);
        return new Answers(changed);
    }
}
