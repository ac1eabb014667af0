package jp.madoguchi.definitions.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The rows a conversation test brings, from its JSON. */
final class RegisterRowsJson {

    private RegisterRowsJson() {}

    static Map<String, List<Map<String, Object>>> read(JsonObject test) {
        Map<String, List<Map<String, Object>>> registers = new HashMap<>();
        test.object("registers").node().properties().forEach(register -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            register.getValue().forEach(row -> rows.add(values(JsonObject.plain(row))));
            registers.put(register.getKey(), List.copyOf(rows));
        });
        return registers;
    }

    private static Map<String, Object> values(@Nullable Object row) {
        Map<String, Object> values = new HashMap<>();
        if (row instanceof Map<?, ?> members) {
            members.forEach((column, value) -> values.put(String.valueOf(column), value));
        }
        return values;
    }
}
