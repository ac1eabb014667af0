package jp.madoguchi.definitions.sheets.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.sheets.Book;
import org.jspecify.annotations.Nullable;

/** Pages out of lines. */
final class Pages {

    private Pages() {}

    static Book.Page of(String name, List<String> headings, List<Map<String, Object>> rows) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(new ArrayList<>(headings));
        for (Map<String, Object> row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            headings.forEach(heading -> line.add(row.get(heading)));
            lines.add(line);
        }
        return numbered(name, lines);
    }

    static Book.Page numbered(String name, List<List<@Nullable Object>> lines) {
        List<Book.Line> numbered = new ArrayList<>();
        for (List<@Nullable Object> line : lines) {
            numbered.add(new Book.Line(numbered.size() + 1, line));
        }
        return new Book.Page(name, numbered);
    }
}
