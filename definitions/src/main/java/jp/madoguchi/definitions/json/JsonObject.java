package jp.madoguchi.definitions.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of a JSON object that follows its schema, as the values of the language. */
public record JsonObject(JsonNode node) {

    public boolean has(String name) {
        return node.has(name);
    }

    /** The string of that name; the schema says it is there. */
    public String string(String name) {
        return node.path(name).asString();
    }

    public @Nullable String optionalString(String name) {
        return has(name) ? string(name) : null;
    }

    public Texts texts(String name) {
        return Objects.requireNonNull(optionalTexts(name), name);
    }

    public @Nullable Texts optionalTexts(String name) {
        JsonNode texts = node.path(name);
        if (texts.isString()) {
            return Texts.of(texts.asString());
        }
        if (!texts.isObject()) {
            return null;
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        texts.properties()
                .forEach(text -> byLanguage.put(text.getKey(), text.getValue().asString()));
        return new Texts(byLanguage);
    }

    public Feel feel(String name) {
        return Objects.requireNonNull(optionalFeel(name), name);
    }

    public @Nullable Feel optionalFeel(String name) {
        JsonNode expression = node.path(name);
        if (expression.isMissingNode()) {
            return null;
        }
        return new Feel(expression.isNumber() ? expression.decimalValue().toPlainString() : expression.asString());
    }

    public boolean flag(String name, boolean unlessSaid) {
        return node.path(name).asBoolean(unlessSaid);
    }

    public int number(String name, int unlessSaid) {
        return node.path(name).asInt(unlessSaid);
    }

    public JsonObject object(String name) {
        return new JsonObject(node.path(name));
    }

    public List<String> strings(String name) {
        return list(name, member -> member.node().asString());
    }

    /** The items of the list of that name; none when it is absent. */
    public <T> List<T> list(String name, Function<JsonObject, T> item) {
        return node.path(name).valueStream().map(JsonObject::new).map(item).toList();
    }

    public @Nullable Object value(String name) {
        return plain(node.path(name));
    }

    /** The object of that name as a map; empty when it is absent. Members that are null are left out. */
    public Map<String, Object> map(String name) {
        return asMap(node.path(name));
    }

    /** A JSON value as strings, booleans, {@code Integer}, {@code Long} or {@code BigDecimal}, lists and maps. */
    public static @Nullable Object plain(JsonNode json) {
        if (json.isString()) {
            return json.asString();
        }
        if (json.isBoolean()) {
            return json.asBoolean();
        }
        if (json.isNumber()) {
            return number(json);
        }
        if (json.isArray()) {
            return json.valueStream()
                    .map(JsonObject::plain)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return json.isObject() ? asMap(json) : null;
    }

    private static Object number(JsonNode json) {
        if (json.isInt() || json.isLong()) {
            return json.numberValue();
        }
        BigDecimal exact = json.decimalValue();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static Map<String, Object> asMap(JsonNode json) {
        Map<String, Object> map = new LinkedHashMap<>();
        json.properties().forEach(member -> {
            Object value = plain(member.getValue());
            if (value != null) {
                map.put(member.getKey(), value);
            }
        });
        return map;
    }
}
