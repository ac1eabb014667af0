package jp.madoguchi.engine.sandbox.line;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A datetimepicker action as a phone shows it. */
final class Picker {

    private static final Map<String, String> SHAPES = Map.of(
            "date", "\\d{4}-\\d{2}-\\d{2}", "time", "\\d{2}:\\d{2}", "datetime", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");

    private Picker() {}

    /** Whether the action is a picker that lets the value be picked. */
    static boolean offers(JsonNode action, String value) {
        String shape = SHAPES.get(action.path("mode").asString(""));
        return action.path("type").asString("").equals("datetimepicker")
                && shape != null
                && value.matches(shape)
                && value.compareTo(bound(action, "min", value)) >= 0
                && value.compareTo(bound(action, "max", value)) <= 0;
    }

    static ObjectNode params(JsonNode action, String value) {
        return JsonNodeFactory.instance.objectNode().put(action.path("mode").asString(""), value);
    }

    private static String bound(JsonNode action, String name, String otherwise) {
        return action.path(name).asString(otherwise).replace('t', 'T');
    }
}
