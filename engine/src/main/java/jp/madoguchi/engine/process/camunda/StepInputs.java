package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service task tells its step, by name. */
record StepInputs(Map<String, String> values) {

    static StepInputs of(String name, String value) {
        return new StepInputs(Map.of(name, value));
    }

    /** Null when it was left out or left empty. */
    @Nullable String find(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String get(String name) {
        String value = find(name);
        if (value == null) {
            throw new IllegalArgumentException("the step needs the input " + name);
        }
        return value;
    }

    String get(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }
}
