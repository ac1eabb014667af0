package jp.madoguchi.definitions.sheets;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON as values that are equal when they mean the same: order of members, {@code 1.0} or {@code "1"} for {@code 1}, a text in Japanese alone. */
final class Plain {

    private Plain() {}

    static Object of(JsonNode json) {
        if (json.isArray()) {
            return json.valueStream().map(Plain::of).toList();
        }
        if (json.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            json.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
            return members.keySet().equals(java.util.Set.of("ja")) ? members.get("ja") : members;
        }
        return json.isNumber() ? json.decimalValue().stripTrailingZeros().toPlainString() : json.asString();
    }
}
