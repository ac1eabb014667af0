package jp.madoguchi.definitions.packages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes a JSON tree in one to three places: drops, doubles, renames, swaps, and puts in values nobody expects. */
record TreeMutation(Random random) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "a",
            "name",
            "{{",
            "}}",
            "{{ name }}",
            "{{1+}}",
            "a.b.c",
            "not(",
            "1 +",
            "[1..",
            "for x in y return",
            "date(\"x\")",
            "if a then b",
            "\"\\",
            "function(x) x",
            "(a+)+",
            "[a-",
            "👨‍👩‍👧",
            "\u202e右から",
            "a".repeat(3000),
            "((((((((((1))))))))))",
            "- - - - 1",
            "every-kind",
            "application",
            "+P",
            "2026-02-30",
            "text",
            "group",
            "computed",
            "today() - today()",
            "1/0",
            "{a: 1}.b",
            "[1,2,3][item > 1]");

    JsonNode of(JsonNode tree) {
        JsonNode changed = tree.deepCopy();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<JsonNode> holders = new ArrayList<>();
            collect(changed, holders);
            if (!holders.isEmpty()) {
                change(holders.get(random.nextInt(holders.size())));
            }
        }
        return changed;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer() && !node.isEmpty()) {
            holders.add(node);
        }
        node.valueStream().forEach(child -> collect(child, holders));
    }

    private void change(JsonNode holder) {
        if (holder instanceof ArrayNode array) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at).deepCopy());
                default -> array.set(at, anything());
            }
        } else if (holder instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 ->
                    object.set(
                            STRANGE.get(random.nextInt(STRANGE.size())),
                            object.get(name).deepCopy());
                case 2 ->
                    object.set(
                            name,
                            object.get(names.get(random.nextInt(names.size()))).deepCopy());
                default -> object.set(name, anything());
            }
        }
    }

    private JsonNode anything() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(new BigDecimal("-0.0000001"));
            case 4 -> NODES.arrayNode().add(anything());
            case 5 -> NODES.objectNode().set("ja", anything());
            default -> NODES.stringNode(STRANGE.get(random.nextInt(STRANGE.size())));
        };
    }
}
