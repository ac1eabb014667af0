package jp.madoguchi.engine.registers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.registers.RowSealing.Written;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the rows of one new version, many at a time and in the order of what they are found by: hashes in any order touch every page of an
 * index again and again.
 */
final class RowWriter {

    private static final int TOGETHER = 25_000;

    private final ManyRows tables;
    private final Place place;
    private final int version;
    private long nextRow;

    private final List<Long> ended = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    RowWriter(JdbcTemplate jdbc, Place place, int version, long nextRow) {
        this.tables = new ManyRows(jdbc);
        this.place = place;
        this.version = version;
        this.nextRow = nextRow;
    }

    private record Begun(long id, String key, Written written) {}

    private record Entry(long id, String name, String value) {}

    /** The row is not part of the new version. */
    void end(long rowId) {
        ended.add(rowId);
        flushIfMany();
    }

    void begin(String rowKey, Written written, Map<String, String> foundBy) {
        long id = nextRow++;
        begun.add(new Begun(id, rowKey, written));
        foundBy.forEach((name, value) -> entries.add(new Entry(id, name, value)));
        flushIfMany();
    }

    private void flushIfMany() {
        if (ended.size() + begun.size() >= TOGETHER) {
            flush();
        }
    }

    /** Rows end before others begin, since a key has but one current row. */
    void flush() {
        tables.byRowId(
                "update register_row set until_version = " + version + " where " + Place.HERE + " and", place, ended);
        ended.clear();
        begun.sort(Comparator.comparing(Begun::key));
        tables.insert(
                "insert into register_row (municipality_id, register_number, row_id, row_key, fingerprint,"
                        + " since_version, until_version, content)",
                begun,
                this::params);
        begun.clear();
        entries.sort(Comparator.comparing(Entry::name).thenComparing(Entry::value));
        tables.insert(
                "insert into register_entry (municipality_id, register_number, row_id, name, entry_value)",
                entries,
                entry -> place.params(entry.id(), entry.name(), entry.value()));
        entries.clear();
    }

    private Object[] params(Begun row) {
        return place.params(
                row.id(),
                Hex.uuid(row.key()),
                Hex.uuid(row.written().fingerprint()),
                version,
                RowStore.CURRENT,
                row.written().content());
    }

    /** Deletes rows for good. By their ids: a condition over both tables made H2 read every entry for every row. */
    void forget(List<Long> rowIds) {
        tables.byRowId("delete from register_entry where " + Place.HERE + " and", place, rowIds);
        tables.byRowId("delete from register_row where " + Place.HERE + " and", place, rowIds);
    }

    /** The number the next row would get. */
    long nextRow() {
        return nextRow;
    }
}
