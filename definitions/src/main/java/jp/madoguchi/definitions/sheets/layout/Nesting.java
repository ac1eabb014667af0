package jp.madoguchi.definitions.sheets.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import jp.madoguchi.definitions.text.Nearest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts questions into their form and their groups. */
final class Nesting {

    private final Located located;
    private final ArrayNode top;
    private final Map<Item, String> groups = new LinkedHashMap<>();

    Nesting(ObjectNode form, Located located) {
        this.located = located;
        this.top = form.withArray("/questions");
    }

    void put(List<Item> items) {
        for (Item item : items) {
            if (item.group().isEmpty()) {
                put(item, top, "");
            }
        }
        for (Item item : items) {
            if (!item.group().isEmpty()) {
                group(item)
                        .ifPresentOrElse(
                                group ->
                                        put(item, group.json().withArray("/questions"), groups.getOrDefault(group, "")),
                                () -> unknown(item));
            }
        }
    }

    private void put(Item item, ArrayNode list, String holder) {
        String pointer = holder + "/questions/" + list.size();
        item.locate(located, pointer);
        list.add(item.json());
        if (item.string("kind").equals("group")) {
            item.json().withArray("/questions");
            groups.put(item, pointer);
        }
    }

    /** Named by its id, or by its title. */
    private Optional<Item> group(Item item) {
        return groups.keySet().stream()
                .filter(group -> group.string("id").equals(item.group())
                        || CellJson.name(group.string("title")).equals(item.group()))
                .findFirst();
    }

    private void unknown(Item item) {
        Place place = item.place("/in", item.start());
        List<String> known =
                groups.keySet().stream().map(group -> group.string("id")).toList();
        Optional<String> near = Nearest.to(item.group(), known);
        located.error(
                place,
                "繰り返し「" + item.group() + "」がありません。種類が「繰り返し」の設問の設問IDを書いてください。"
                        + near.map(id -> "「" + id + "」ではありませんか。").orElse(""),
                "There is no group \"" + item.group() + "\"; write the id of a question of the kind 繰り返し."
                        + near.map(id -> " Did you mean \"" + id + "\"?").orElse(""));
    }
}
