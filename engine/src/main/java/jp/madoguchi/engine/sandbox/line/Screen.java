package jp.madoguchi.engine.sandbox.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.engine.sandbox.SandboxPhone.From;
import jp.madoguchi.engine.sandbox.SandboxPhone.Item;
import jp.madoguchi.engine.sandbox.SandboxPhone.Menu;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What can be tapped on a phone: quick replies of the last message, then buttons from the newest message up, then the rich menu. */
final class Screen {

    private Screen() {}

    static Optional<JsonNode> find(Talk talk, @Nullable Menu menu, Predicate<JsonNode> wanted) {
        return actions(talk.items(), talk.quickRepliesShown(), menu).stream()
                .filter(wanted)
                .findFirst();
    }

    private static List<JsonNode> actions(List<Item> items, boolean quickReplies, @Nullable Menu menu) {
        List<JsonNode> found = new ArrayList<>();
        if (quickReplies && !items.isEmpty()) {
            collect(items.get(items.size() - 1).message().path("quickReply"), found);
        }
        List<Item> newestFirst = new ArrayList<>(items);
        Collections.reverse(newestFirst);
        for (Item item : newestFirst) {
            if (item.from() == From.CITY) {
                collect(item.message().path("template"), found);
                collect(item.message().path("contents"), found);
            }
        }
        if (menu != null) {
            collect(menu.menu().path("areas"), found);
        }
        return found;
    }

    private static void collect(JsonNode json, List<JsonNode> found) {
        for (JsonNode child : json) {
            if (child.isContainer()) {
                collect(child, found);
            }
        }
        addAction(json.path("action"), found);
        addAction(json.path("defaultAction"), found);
        json.path("actions").forEach(action -> addAction(action, found));
    }

    private static void addAction(JsonNode action, List<JsonNode> found) {
        if (action.isObject()) {
            found.add(action);
        }
    }
}
