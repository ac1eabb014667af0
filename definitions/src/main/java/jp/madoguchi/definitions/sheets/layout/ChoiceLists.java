package jp.madoguchi.definitions.sheets.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.sheets.Header;
import jp.madoguchi.definitions.sheets.Headings;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import jp.madoguchi.definitions.sheets.layout.Column.Content;
import jp.madoguchi.definitions.text.Nearest;

/** The lists of the sheet 選択肢, and choices written beside their question. */
final class ChoiceLists {

    private static final Pattern WITH_VALUE = Pattern.compile("([A-Za-z0-9_-]+)\\s*[=＝]\\s*(.+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Header.Known<ChoiceColumn> KNOWN = new Header.Known<>(
            folded -> Stream.of(ChoiceColumn.values())
                    .filter(column -> Headings.fold(column.heading()).equals(folded)
                            || (!column.member().isEmpty()
                                    && Headings.fold(column.member()).equals(folded)))
                    .findFirst(),
            Stream.of(ChoiceColumn.values()).map(ChoiceColumn::heading).toList());

    private final Map<String, List<Item>> lists = new LinkedHashMap<>();
    private final Located located;
    private final CellJson values;

    ChoiceLists(Located located) {
        this.located = located;
        this.values = new CellJson(located);
    }

    void read(Page page) {
        Optional<Line> headings = Header.find(page, KNOWN);
        if (headings.isEmpty()) {
            if (!page.lines().isEmpty()) {
                located.error(
                        page.place(page.lines().get(0), 0),
                        "見出しの行がありません。「リスト名」「値」「題名」の見出しを付けてください。",
                        "There is no line of headings; it needs リスト名, 値 and 題名.");
            }
            return;
        }
        Header<ChoiceColumn> header = Header.read(page, headings.get(), KNOWN, located);
        header.below(page).forEach(line -> choice(page, header, line));
    }

    private void choice(Page page, Header<ChoiceColumn> header, Line line) {
        Item item = new Item(page.place(line, 0));
        List<String> list = new ArrayList<>();
        header.columns().forEach((column, heading) -> {
            Object value = line.cell(column);
            if (value == null) {
                return;
            }
            Place place = page.place(line, column);
            ChoiceColumn known = heading.column();
            if (known == ChoiceColumn.LIST) {
                list.add(CellJson.name(value));
            } else if (known == ChoiceColumn.REST) {
                values.merge(place, value, item.json());
            } else if (known.content() == Content.TEXTS) {
                item.text(known.member(), heading.language(), place, CellJson.text(value));
            } else {
                item.set(known.member(), place, values.read(place, value, known.content(), known.member()));
            }
        });
        if (list.isEmpty() || !item.json().has("title")) {
            String missing = list.isEmpty() ? ChoiceColumn.LIST.heading() : ChoiceColumn.TITLE.heading();
            located.error(
                    item.start(), "「" + missing + "」がありません。書き加えてください。", "\"" + missing + "\" is missing; fill it in.");
            return;
        }
        withValue(item);
        lists.computeIfAbsent(list.get(0), name -> new ArrayList<>()).add(item);
    }

    /** A choice without a value is stored as its title. */
    private static void withValue(Item item) {
        if (!item.json().has("value")) {
            String title = item.json().path("title").isString()
                    ? item.string("title")
                    : item.json().at("/title/ja").asString("");
            item.json().put("value", title);
        }
    }

    /** The choices a cell names or lists. */
    void take(Item question, Place place, String typed) {
        String name = CellJson.name(typed);
        question.put("/options", place);
        if (lists.containsKey(name)) {
            lists.get(name).forEach(choice -> question.add("options", choice));
            return;
        }
        List<String> pieces = pieces(typed);
        if (pieces.size() == 1 && NAME.matcher(name).matches() && !lists.isEmpty()) {
            String near = Nearest.to(name, lists.keySet()).orElse("");
            located.error(
                    place,
                    "選択肢のリスト「" + name + "」がありません。"
                            + (near.isEmpty() ? "シート「選択肢」のリスト名を書いてください。" : "「" + near + "」ではありませんか。"),
                    "There is no list of choices \"" + name + "\"; "
                            + (near.isEmpty() ? "name one of the sheet 選択肢." : "did you mean \"" + near + "\"?"));
            return;
        }
        for (String piece : pieces) {
            Item choice = new Item(place);
            Matcher withValue = WITH_VALUE.matcher(piece);
            choice.json()
                    .put("value", withValue.matches() ? withValue.group(1) : piece)
                    .put("title", withValue.matches() ? withValue.group(2) : piece);
            question.add("options", choice);
        }
    }

    private static List<String> pieces(String typed) {
        String lines = typed.contains("\n") || typed.contains("|") || typed.contains("｜") ? "[\\n|｜]" : "[、,，]";
        return Arrays.stream(typed.split(lines))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** A question that names no list has the one that is named like itself. */
    void takeOwn(Item question, String kind) {
        List<Item> own = lists.get(question.string("id"));
        if (kind.startsWith("choice") && own != null && !question.json().has("options")) {
            own.forEach(choice -> question.add("options", choice));
        }
    }
}
