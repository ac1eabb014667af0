package jp.madoguchi.definitions.sheets.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.sheets.Book;
import jp.madoguchi.definitions.sheets.layout.Column.Content;
import org.jspecify.annotations.Nullable;

/** The sheet 設定: one setting a line, its value beside its name, and further columns for other languages. */
final class Settings {

    static final String ITEM = "項目";
    static final String VALUE = "値";

    record Setting(String member, Content content) {}

    /** By name, in the order they are written. */
    static final Map<String, Setting> ALL = new LinkedHashMap<>();

    static {
        ALL.put("フォームID", new Setting("id", Content.NAME));
        ALL.put("題名", new Setting("title", Content.TEXTS));
        ALL.put("はじめの文", new Setting("introduction", Content.TEXTS));
        ALL.put("完了の文", new Setting("completion", Content.TEXTS));
        ALL.put(Column.COMMENT.heading(), new Setting("$comment", Content.TEXT));
    }

    private Settings() {}

    /** @param cells by name of the setting, {@code 題名:en} for other languages */
    static Book.Page page(Map<String, Object> cells, Set<String> languages) {
        List<String> used = languages.stream()
                .filter(language -> cells.keySet().stream().anyMatch(cell -> cell.endsWith(":" + language)))
                .toList();
        List<List<@Nullable Object>> lines = new ArrayList<>();
        List<@Nullable Object> head = new ArrayList<>(List.of(ITEM, VALUE));
        used.forEach(language -> head.add(VALUE + ":" + language));
        lines.add(head);
        List<String> names = new ArrayList<>(ALL.keySet());
        if (cells.containsKey(Column.REST.heading())) {
            names.add(Column.REST.heading());
        }
        for (String name : names) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(name);
            line.add(cells.get(name));
            used.forEach(language -> line.add(cells.get(name + ":" + language)));
            lines.add(line);
        }
        return Pages.numbered(LayoutReader.SETTINGS, lines);
    }
}
