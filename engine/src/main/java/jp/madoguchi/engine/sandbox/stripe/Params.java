package jp.madoguchi.engine.sandbox.stripe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Form-encoded parameters with names such as {@code line_items[0][price_data][unit_amount]}. */
record Params(Map<String, String> values) {

    static Params of(HttpServletRequest request) {
        return new Params(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0], (a, b) -> a, TreeMap::new)));
    }

    boolean has(String name) {
        return values.containsKey(name) && !values.getOrDefault(name, "").isEmpty();
    }

    /** Whether {@code expand[]} asks for a member to be written out. */
    boolean expands(String member) {
        return values.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().startsWith("expand[") && entry.getValue().equals(member));
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    String needed(String name) {
        if (!has(name)) {
            throw StripeRefusal.invalid("parameter_missing", name, "Missing required param: " + name + ".");
        }
        return text(name);
    }

    long integer(String name) {
        String text = needed(name);
        if (!text.matches("-?\\d{1,12}")) {
            throw StripeRefusal.invalid("parameter_invalid_integer", name, "Invalid integer: " + text);
        }
        return Long.parseLong(text);
    }

    /** The members of {@code name[…]}. */
    ObjectNode hash(String name) {
        ObjectNode hash = JsonNodeFactory.instance.objectNode();
        values.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]")) {
                hash.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return hash;
    }
}
