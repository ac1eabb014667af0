package jp.madoguchi.definitions.sheets.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.sheets.Header;
import jp.madoguchi.definitions.sheets.Header.Heading;
import jp.madoguchi.definitions.sheets.Headings;
import jp.madoguchi.definitions.sheets.Item;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;
import jp.madoguchi.definitions.sheets.layout.Column.Content;
import jp.madoguchi.definitions.sheets.layout.Settings.Setting;
import jp.madoguchi.definitions.text.Nearest;

/** Reads the sheet 設定. A form without it is called {@code form}. */
final class SettingsReader {

    private static final String UNNAMED = "form";
    private static final String UNTITLED = "無題のフォーム";
    private static final List<String> COLUMNS = List.of(Settings.ITEM, Settings.VALUE);
    private static final Header.Known<String> KNOWN = new Header.Known<>(
            folded -> COLUMNS.stream()
                    .filter(column -> Headings.fold(column).equals(folded))
                    .findFirst(),
            COLUMNS);

    private final Page page;
    private final Located located;
    private final CellJson values;
    private final Item form;

    private SettingsReader(Page page, Located located) {
        this.page = page;
        this.located = located;
        this.values = new CellJson(located);
        this.form = new Item(new Place(page.name(), page.lines().isEmpty() ? 0 : 1, 0));
    }

    static Item read(Optional<Page> page, Located located) {
        Item form = page.map(there -> new SettingsReader(there, located).read())
                .orElseGet(() -> new Item(located.place("")));
        if (!form.json().has("id")) {
            form.json().put("id", UNNAMED);
        }
        if (!form.json().has("title")) {
            form.json().put("title", UNTITLED);
        }
        return form;
    }

    private Item read() {
        Optional<Line> headings = Header.find(page, KNOWN);
        if (headings.isEmpty()) {
            page.lines().stream().filter(line -> !line.isEmpty()).findFirst().ifPresent(this::noHeadings);
            return form;
        }
        Header<String> header = Header.read(page, headings.get(), KNOWN, located);
        header.below(page).forEach(line -> setting(header, line));
        return form;
    }

    private void noHeadings(Line line) {
        located.error(
                page.place(line, 0),
                "見出しの行がありません。「項目」「値」の見出しを付けてください。",
                "There is no line of headings; it needs 項目 and 値.");
    }

    private void setting(Header<String> header, Line line) {
        Optional<Integer> item = header.columns().entrySet().stream()
                .filter(column -> column.getValue().column().equals(Settings.ITEM))
                .map(Map.Entry::getKey)
                .findFirst();
        Object name = item.map(line::cell).orElse(null);
        Place place = page.place(line, item.orElse(0));
        if (name == null) {
            located.error(place, "「項目」がありません。書き加えるか、値を消してください。", "The name of the setting is missing; fill it in.");
            return;
        }
        boolean rest = Headings.fold(name.toString()).equals(Headings.fold(Column.REST.heading()));
        Optional<Setting> known = setting(name.toString());
        if (known.isEmpty() && !rest) {
            String near = Nearest.to(name.toString(), Settings.ALL.keySet()).orElse("");
            located.error(
                    place,
                    "設定「" + name + "」は分かりません。"
                            + (near.isEmpty()
                                    ? "使えるのは " + String.join("、", Settings.ALL.keySet()) + " です。"
                                    : "「" + near + "」ではありませんか。"),
                    "There is no setting \"" + name + "\"; use one of: " + String.join(", ", Settings.ALL.keySet())
                            + ".");
            return;
        }
        header.columns().forEach((column, heading) -> {
            Object value = line.cell(column);
            if (value != null && heading.column().equals(Settings.VALUE)) {
                known.ifPresentOrElse(
                        setting -> take(setting, heading, page.place(line, column), value),
                        () -> values.merge(page.place(line, column), value, form.json()));
            }
        });
    }

    private static Optional<Setting> setting(String name) {
        return Settings.ALL.entrySet().stream()
                .filter(setting -> Stream.of(
                                setting.getKey(), setting.getValue().member())
                        .anyMatch(known -> Headings.fold(known).equals(Headings.fold(name))))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void take(Setting setting, Heading<String> heading, Place place, Object value) {
        if (setting.content() == Content.TEXTS) {
            form.text(setting.member(), heading.language(), place, CellJson.text(value));
        } else {
            form.set(setting.member(), place, values.read(place, value, setting.content(), setting.member()));
        }
    }
}
