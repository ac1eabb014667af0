package jp.madoguchi.definitions.sheets.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.sheets.Header;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import jp.madoguchi.definitions.sheets.layout.Column.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines of the sheet 設問, each to a question. */
final class QuestionReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, Column> NEEDED = Map.of(
            "choice", Column.OPTIONS,
            "choices", Column.OPTIONS,
            "computed", Column.VALUE,
            "payment", Column.ITEMS);

    /** A heading of this sheet: a column, and of rules which one. */
    record Field(Column column, Optional<RuleHeading> rule) {}

    private final Page page;
    private final Header<Field> header;
    private final ChoiceLists choices;
    private final Located located;
    private final CellJson values;

    QuestionReader(Page page, Header<Field> header, ChoiceLists choices, Located located) {
        this.page = page;
        this.header = header;
        this.choices = choices;
        this.located = located;
        this.values = new CellJson(located);
    }

    Item read(Line line) {
        Item item = new Item(page.place(line, first(line)));
        Map<Integer, ObjectNode> rules = new TreeMap<>();
        String kind = kind(line, item);
        header.columns().forEach((column, heading) -> {
            Object value = line.cell(column);
            if (value != null) {
                cell(item, kind, heading, page.place(line, column), value, rules);
            }
        });
        rules(item, rules);
        complete(line, item, kind);
        cell(line, Column.REST).ifPresent(at -> values.merge(at, value(line, at), item.json()));
        return item;
    }

    private int first(Line line) {
        return header.columns().keySet().stream()
                .filter(column -> line.cell(column) != null)
                .findFirst()
                .orElse(0);
    }

    private String kind(Line line, Item item) {
        Optional<Place> cell = cell(line, Column.KIND);
        if (cell.isEmpty()) {
            Place place = empty(line, Column.KIND);
            located.error(
                    place,
                    "「種類」がありません。" + String.join("、", KindNames.inOrder()) + " のどれかを書いてください。",
                    "The kind is missing; write one of: " + String.join(", ", KindNames.inOrder()) + ".");
            return "";
        }
        String typed = CellJson.name(value(line, cell.get()));
        Optional<String> kind = KindNames.kind(typed);
        if (kind.isEmpty()) {
            String near = KindNames.nearest(typed)
                    .map(name -> "「" + name + "」ではありませんか。")
                    .orElse("");
            located.error(
                    cell.get(),
                    "種類「" + typed + "」は分かりません。" + near + "使えるのは " + String.join("、", KindNames.inOrder()) + " です。",
                    "The kind \"" + typed + "\" is not known; use one of: "
                            + String.join(", ", KindNames.all().keySet()) + ".");
        }
        item.set("kind", cell.get(), kind.map(NODES::stringNode).orElse(null));
        return kind.orElse("");
    }

    private void cell(
            Item item,
            String kind,
            Header.Heading<Field> heading,
            Place place,
            Object value,
            Map<Integer, ObjectNode> rules) {
        Column column = heading.column().column();
        if (column.content() == Content.TEXTS) {
            item.text(column.member(), heading.language(), place, CellJson.text(value));
        } else if (column == Column.RULES) {
            rule(item, heading, place, value, rules);
        } else if (column == Column.MIN || column == Column.MAX) {
            limit(item, kind, column, place, value);
        } else if (column == Column.OPTIONS) {
            choices.take(item, place, CellJson.text(value));
        } else if (column == Column.GROUP) {
            item.in(CellJson.name(value), place);
        } else if (column.content() != Content.SPECIAL) {
            item.set(column.member(), place, values.read(place, value, column.content(), column.member()));
        }
    }

    private void limit(Item item, String kind, Column column, Place place, Object value) {
        List<String> path = Limits.path(kind, column.member());
        JsonNode bound = Limits.whole(kind) ? values.whole(place, value) : values.bound(value, kind);
        if (path.size() == 1) {
            item.set(path.get(0), place, bound);
        } else if (bound != null) {
            ObjectNode holder = item.json().withObject("/" + path.get(0));
            holder.set(path.get(1), bound);
            item.put("/" + String.join("/", path), place);
        }
    }

    private static void rule(
            Item item, Header.Heading<Field> heading, Place place, Object value, Map<Integer, ObjectNode> rules) {
        RuleHeading which = heading.column().rule().orElseThrow();
        ObjectNode rule = rules.computeIfAbsent(which.index(), i -> NODES.objectNode());
        if (which.isMessage()) {
            Item.texts(rule, "message", heading.language(), CellJson.text(value));
        } else {
            rule.set("must", CellJson.feel(value));
        }
        item.put("/typed/" + which.index() + "/" + (which.isMessage() ? "message" : "must"), place);
    }

    private void rules(Item item, Map<Integer, ObjectNode> typed) {
        ArrayNode rules = NODES.arrayNode();
        typed.forEach((index, rule) -> {
            String at = "/typed/" + index;
            for (String member : List.of("must", "message")) {
                String other = member.equals("must") ? "message" : "must";
                Place place = item.place(at + "/" + other, item.place(at + "/" + member, item.start()));
                if (!rule.has(member)) {
                    String heading = member.equals("must") ? RuleHeading.must(index) : RuleHeading.message(index);
                    located.error(
                            place,
                            "「" + heading + "」がありません。条件とメッセージは組で書いてください。",
                            "\"" + heading + "\" is missing; a condition and its message belong together.");
                }
                item.put("/rules/" + rules.size() + "/" + member, item.place(at + "/" + member, place));
            }
            rules.add(rule);
        });
        if (!rules.isEmpty()) {
            item.json().set("rules", rules);
        }
    }

    /** What may be left out where it goes without saying, and what may not. */
    private void complete(Line line, Item item, String kind) {
        ObjectNode json = item.json();
        choices.takeOwn(item, kind);
        if (kind.equals("statement") && !json.has("text") && json.has("title")) {
            json.set("text", json.remove("title"));
        } else if (kind.equals("consent") && !json.has("text") && json.has("title")) {
            json.set("text", json.path("title"));
        } else if (kind.equals("group") && !json.has("itemTitle") && json.has("title")) {
            json.set("itemTitle", json.path("title"));
        }
        Column needed = NEEDED.get(kind);
        if (!json.has(kind.equals("statement") ? "text" : "title")) {
            missing(empty(line, Column.TITLE), Column.TITLE);
        }
        if (needed != null && !json.has(needed.member()) && cell(line, needed).isEmpty()) {
            missing(empty(line, needed), needed);
        }
    }

    private void missing(Place place, Column column) {
        located.error(
                place,
                "「" + column.heading() + "」がありません。書き加えてください。",
                "\"" + column.heading() + "\" is missing; fill it in.");
    }

    /** The value in a column of that line, and where; the language makes no difference. */
    private Optional<Place> cell(Line line, Column wanted) {
        return header.columns().entrySet().stream()
                .filter(column -> column.getValue().column().column() == wanted && line.cell(column.getKey()) != null)
                .map(column -> page.place(line, column.getKey()))
                .findFirst();
    }

    private static Object value(Line line, Place place) {
        @Nullable Object value = line.cell(place.column());
        return value == null ? "" : value;
    }

    private Place empty(Line line, Column column) {
        return header.columns().entrySet().stream()
                .filter(known -> known.getValue().column().column() == column)
                .map(known -> page.place(line, known.getKey()))
                .findFirst()
                .orElse(page.place(line, first(line)));
    }
}
