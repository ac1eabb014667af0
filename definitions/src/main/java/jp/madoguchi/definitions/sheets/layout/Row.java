package jp.madoguchi.definitions.sheets.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes members out of a JSON object and puts them into the cells of one line; what no column takes stays. */
final class Row {

    private final ObjectNode rest;
    private final Map<String, Object> cells = new LinkedHashMap<>();
    private final Set<String> languages;

    /** @param languages gets every language other than Japanese that is met */
    Row(ObjectNode from, Set<String> languages) {
        this.rest = from.deepCopy();
        this.languages = languages;
    }

    ObjectNode rest() {
        return rest;
    }

    Map<String, Object> cells() {
        return cells;
    }

    void put(String heading, Object value) {
        cells.put(heading, value);
    }

    void take(String heading, String member, Column.Content content) {
        if (rest.has(member)) {
            put(heading, member, rest.remove(member), content);
        }
    }

    private void put(String heading, String member, JsonNode value, Column.Content content) {
        switch (content) {
            case TEXTS -> texts(heading, value);
            case FLAG -> put(heading, value.asBoolean() ? Words.YES : Words.NO);
            case WORD -> put(heading, Words.japanese(member, value.asString()));
            case LIST ->
                put(
                        heading,
                        String.join(
                                "\n",
                                value.valueStream().map(JsonNode::asString).toList()));
            default -> put(heading, plain(value));
        }
    }

    void texts(String heading, JsonNode value) {
        if (!value.isObject()) {
            put(heading, value.asString());
            return;
        }
        value.properties().forEach(text -> {
            String language = text.getKey();
            if (language.equals(Texts.JAPANESE)) {
                put(heading, text.getValue().asString());
            } else {
                languages.add(language);
                put(heading + ":" + language, text.getValue().asString());
            }
        });
    }

    /** What is left, as JSON, once nothing but empty objects and lists is dropped. */
    void finish() {
        rest.removeIf(Row::isHollow);
        if (!rest.isEmpty()) {
            put(Column.REST.heading(), rest.toString());
        }
    }

    static boolean isHollow(JsonNode node) {
        return node.isContainer() && node.valueStream().allMatch(Row::isHollow);
    }

    static Object plain(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isBoolean() ? value.asBoolean() : value.asString();
    }
}
