package jp.madoguchi.definitions.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.text.Nearest;
import jp.madoguchi.definitions.text.Texts;

/**
 * The headings of a sheet.
 *
 * @param line where they stand
 * @param columns by position
 * @param <C> what a column is
 */
public record Header<C>(Line line, Map<Integer, Heading<C>> columns) {

    private static final int LOOKED_AT = 20;
    private static final Pattern LANGUAGE =
            Pattern.compile("(.+?)\\s*(?::{1,2}|\\()\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\\s*\\)?");

    /** @param language a language tag; {@code ja} unless the heading says another */
    public record Heading<C>(C column, String language) {}

    /** How headings are understood. */
    public record Known<C>(Function<String, Optional<C>> byFoldedName, Collection<String> names) {

        Optional<Heading<C>> find(String typed) {
            String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
            Optional<Heading<C>> whole =
                    byFoldedName.apply(Headings.fold(plain)).map(c -> new Heading<>(c, Texts.JAPANESE));
            Matcher language = LANGUAGE.matcher(plain);
            if (whole.isPresent() || !language.matches()) {
                return whole;
            }
            return byFoldedName
                    .apply(Headings.fold(language.group(1)))
                    .map(column -> new Heading<>(column, language.group(2)));
        }
    }

    /** The first of the first twenty lines with at least two known headings; notes may stand above it. */
    public static <C> Optional<Line> find(Page page, Known<C> known) {
        return page.lines().stream()
                .filter(line -> line.number() <= page.lines().get(0).number() + LOOKED_AT)
                .filter(line -> line.cells().stream()
                                .filter(cell -> cell instanceof String text
                                        && known.find(text).isPresent())
                                .count()
                        > 1)
                .findFirst();
    }

    /** The columns of a line of headings. What is not known, stands twice, or has no heading above its values is an error. */
    public static <C> Header<C> read(Page page, Line line, Known<C> known, Located located) {
        Map<Integer, Heading<C>> columns = new LinkedHashMap<>();
        for (int column = 0; column < line.cells().size(); column++) {
            Object cell = line.cell(column);
            if (cell == null) {
                continue;
            }
            String typed = cell.toString().strip();
            Place place = page.place(line, column);
            Optional<Heading<C>> heading = known.find(typed);
            if (heading.isEmpty()) {
                String near = Nearest.to(typed, known.names()).orElse("");
                located.error(
                        place,
                        "見出し「" + typed + "」は分かりません。"
                                + (near.isEmpty() ? "列を取り除くか、見出しを直してください。" : "「" + near + "」ではありませんか。"),
                        "The heading \"" + typed + "\" is not known; "
                                + (near.isEmpty()
                                        ? "remove the column or correct it."
                                        : "did you mean \"" + near + "\"?"));
            } else if (columns.containsValue(heading.get())) {
                located.error(
                        place,
                        "見出し「" + typed + "」が二度あります。ひとつにしてください。",
                        "The heading \"" + typed + "\" stands twice; keep one of them.");
            } else {
                columns.put(column, heading.get());
            }
        }
        Header<C> header = new Header<>(line, columns);
        header.findStrays(page, located);
        return header;
    }

    private void findStrays(Page page, Located located) {
        List<Integer> told = new ArrayList<>();
        for (Line values : below(page)) {
            for (int column = 0; column < values.cells().size(); column++) {
                if (values.cell(column) != null && line.cell(column) == null && !told.contains(column)) {
                    told.add(column);
                    located.error(
                            page.place(values, column),
                            "この列には見出しがありません。見出しを書くか、値を消してください。",
                            "This column has no heading; give it one or clear the cell.");
                }
            }
        }
    }

    /** The lines under the headings that hold anything. */
    public List<Line> below(Page page) {
        return page.lines().stream()
                .filter(below -> below.number() > line.number() && !below.isEmpty())
                .toList();
    }
}
