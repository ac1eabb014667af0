package jp.madoguchi.definitions.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a CSV file. A line with nothing but the name of a sheet, with or without brackets, begins a part; lines above the first
 * such line are a part without a name. An apostrophe keeps a cell from being taken for a formula and belongs to no value.
 */
final class Sections {

    private static final Pattern NAME = Pattern.compile("\\[?\\s*(設問|選択肢|設定|survey|choices|settings)\\s*]?");
    private static final Pattern KEPT_FROM_FORMULA = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Sections() {}

    static Book split(Page file) {
        Map<String, List<Line>> parts = new LinkedHashMap<>();
        List<Line> part = new ArrayList<>();
        parts.put("", part);
        for (Line line : file.lines()) {
            Matcher name = NAME.matcher(onlyText(line));
            if (name.matches()) {
                part = parts.computeIfAbsent(name.group(1), n -> new ArrayList<>());
            } else {
                part.add(plain(line));
            }
        }
        if (parts.getOrDefault("", List.of()).isEmpty()) {
            parts.remove("");
        }
        return new Book(parts.entrySet().stream()
                .map(entry -> new Page(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static String onlyText(Line line) {
        List<String> texts = line.cells().stream()
                .filter(cell -> cell != null && !cell.toString().isBlank())
                .map(cell -> String.valueOf(cell).strip())
                .toList();
        return texts.size() == 1 ? texts.get(0) : "";
    }

    private static Line plain(Line line) {
        List<@Nullable Object> cells = new ArrayList<>();
        line.cells()
                .forEach(cell -> cells.add(
                        cell instanceof String text
                                        && KEPT_FROM_FORMULA.matcher(text).matches()
                                ? text.substring(1)
                                : cell));
        return new Line(line.number(), cells);
    }
}
