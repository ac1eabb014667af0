package jp.madoguchi.definitions.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.definitions.text.Texts;

/**
 * What a register holds. File {@code registers/ID.register.json}.
 *
 * @param id unique in its package, {@code [a-z][a-zA-Z0-9-]*}
 * @param columns at least one
 * @param key ids of the columns that tell rows apart; no two rows have all of them alike
 * @param lookups further sets of columns by which rows may be found; rows may share them
 */
public record Register(String id, Texts title, List<Column> columns, List<String> key, List<List<String>> lookups) {

    public Register {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        lookups = lookups.stream().map(List::copyOf).toList();
    }

    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** Whether any column holds personal data; then rows are kept sealed. */
    public boolean personal() {
        return columns.stream().anyMatch(Column::personal);
    }

    public Set<String> columnIds() {
        return columns.stream().map(Column::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether rows can be found by values of exactly these columns: by the key, by one of the look-ups, or by searchable columns. */
    public boolean findableBy(Collection<String> columnIds) {
        return indexFor(columnIds).isPresent()
                || (!columnIds.isEmpty()
                        && columnIds.stream()
                                .allMatch(
                                        id -> column(id).filter(Column::search).isPresent()));
    }

    /** The key or the look-up that consists of exactly these columns, in the order it was declared. */
    public Optional<List<String>> indexFor(Collection<String> columnIds) {
        List<List<String>> indexes = new ArrayList<>(List.of(key));
        indexes.addAll(lookups);
        return indexes.stream()
                .filter(index -> index.size() == columnIds.size() && index.containsAll(columnIds))
                .findFirst();
    }
}
