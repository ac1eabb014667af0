package jp.madoguchi.definitions.sheets.xlsform;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.sheets.Book.Line;
import jp.madoguchi.definitions.sheets.Book.Page;
import jp.madoguchi.definitions.sheets.Header;
import jp.madoguchi.definitions.sheets.Header.Known;
import jp.madoguchi.definitions.sheets.Located;
import jp.madoguchi.definitions.sheets.Place;

/** A sheet of an XLSForm by its headings; columns nobody knows are there to be ignored, as XLSForm wants it. */
final class SurveyPage {

    private static final Known<SurveyColumn> ANY =
            new Known<>(folded -> Optional.of(SurveyColumn.of(folded)), List.of());

    private final Page page;
    private final Header<SurveyColumn> header;

    private SurveyPage(Page page, Header<SurveyColumn> header) {
        this.page = page;
        this.header = header;
    }

    static SurveyPage read(Page page, Located located) {
        Line first = page.lines().stream()
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(new Line(1, List.of()));
        Header<SurveyColumn> header = Header.read(page, first, ANY, located);
        header.columns().forEach((column, heading) -> {
            if (heading.column().language().equals(SurveyColumn.UNKNOWN)) {
                located.error(
                        page.place(first, column),
                        "言語が分かりません。label::English (en) のように、かっこの中に言語タグを書いてください。",
                        "The language is not known; write its tag in brackets, as in label::English (en).");
            }
        });
        return new SurveyPage(page, header);
    }

    static boolean has(Page page, String... wanted) {
        return page.lines().stream()
                .filter(line -> !line.isEmpty())
                .limit(1)
                .anyMatch(line -> List.of(wanted).stream()
                        .allMatch(name -> line.cells().stream()
                                .anyMatch(cell -> cell instanceof String text
                                        && SurveyColumn.of(jp.madoguchi.definitions.sheets.Headings.fold(text))
                                                .name()
                                                .equals(name))));
    }

    List<Row> rows() {
        return header.below(page).stream().map(Row::new).toList();
    }

    /** One line by the names of its columns. */
    final class Row {

        private final Line line;

        private Row(Line line) {
            this.line = line;
        }

        Place start() {
            return page.place(line, 0);
        }

        /** The text of a column without blanks around it; empty when there is none. */
        String text(String column) {
            return texts(column).values().stream().findFirst().orElse("");
        }

        /** The cell of a column, whether or not anything is in it. */
        Place place(String column) {
            return header.columns().entrySet().stream()
                    .filter(known -> known.getValue().column().name().equals(column))
                    .filter(known -> line.cell(known.getKey()) != null)
                    .findFirst()
                    .or(() -> header.columns().entrySet().stream()
                            .filter(known -> known.getValue().column().name().equals(column))
                            .findFirst())
                    .map(known -> page.place(line, known.getKey()))
                    .orElse(start());
        }

        /** The texts of a column by language; the empty language where the heading names none. */
        Map<String, String> texts(String column) {
            Map<String, String> texts = new LinkedHashMap<>();
            header.columns().forEach((index, heading) -> {
                Object value = line.cell(index);
                if (value != null && heading.column().name().equals(column)) {
                    texts.put(heading.column().language(), plain(value));
                }
            });
            return texts;
        }

        /** Every column without a language, by name. */
        Map<String, String> all() {
            Map<String, String> all = new LinkedHashMap<>();
            header.columns().values().stream()
                    .filter(heading -> heading.column().language().isEmpty())
                    .forEach(heading -> all.put(
                            heading.column().name(), text(heading.column().name())));
            return all;
        }

        private String plain(Object value) {
            return value instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : value.toString().strip();
        }
    }
}
