package jp.madoguchi.definitions.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sheets as plain values, whatever file they come from or go to. */
public record Book(List<Page> pages) {

    public Book {
        pages = List.copyOf(pages);
    }

    /** The sheet of that name, whatever its width, case and blanks. */
    public Optional<Page> page(String name) {
        String folded = Headings.fold(name);
        return pages.stream()
                .filter(page -> Headings.fold(page.name()).equals(folded))
                .findFirst();
    }

    /** One sheet; lines without any value may be left out. */
    public record Page(String name, List<Line> lines) {
        public Page {
            lines = List.copyOf(lines);
        }

        public Place place(Line line, int column) {
            return new Place(name, line.number(), column);
        }
    }

    /**
     * One line.
     *
     * @param number 1-based
     * @param cells by column: a string, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}, {@code LocalTime} or {@code
     *     LocalDateTime}; null where there is nothing
     */
    public record Line(int number, List<@Nullable Object> cells) {
        public Line {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        /** The value of a column; null when there is none, or only blanks. */
        public @Nullable Object cell(int column) {
            Object value = column < cells.size() ? cells.get(column) : null;
            return value instanceof String text && text.isBlank() ? null : value;
        }

        public boolean isEmpty() {
            for (int column = 0; column < cells.size(); column++) {
                if (cell(column) != null) {
                    return false;
                }
            }
            return true;
        }
    }
}
