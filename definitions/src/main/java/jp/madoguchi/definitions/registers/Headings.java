package jp.madoguchi.definitions.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.definitions.input.Folding;

/** Finds the column a heading of a file means: by the column's id, its title in any language, or one of its other headings. */
public final class Headings {

    private final Map<String, Column> byHeading = new HashMap<>();

    /** @param told headings staff assigned to columns by hand; an empty column id means that the heading is to be left out */
    public Headings(Register register, Map<String, String> told) {
        for (Column column : register.columns()) {
            put(column.id(), column);
            column.title().byLanguage().values().forEach(title -> put(title, column));
            column.headings().forEach(heading -> put(heading, column));
        }
        told.forEach((heading, id) -> {
            byHeading.remove(Folding.fold(heading));
            register.column(id).ifPresent(column -> byHeading.put(Folding.fold(heading), column));
        });
    }

    private void put(String heading, Column column) {
        byHeading.putIfAbsent(Folding.fold(heading), column);
    }

    /** Compared without regard to width, kinds of kana, case and spaces. */
    public Optional<Column> column(String heading) {
        return Optional.ofNullable(byHeading.get(Folding.fold(heading)));
    }
}
