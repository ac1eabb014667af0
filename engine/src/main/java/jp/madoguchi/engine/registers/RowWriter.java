package jp.madoguchi.engine.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.registers.RowSealing.Written;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the rows of one new version, many at a time. */
final class RowWriter {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Declared declared;
    private final int version;
    private long nextRow;

    private final List<Object[]> ended = new ArrayList<>();
    private final List<Object[]> begun = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();

    RowWriter(JdbcTemplate jdbc, Declared declared, int version, long nextRow) {
        this.jdbc = jdbc;
        this.declared = declared;
        this.version = version;
        this.nextRow = nextRow;
    }

    /** The row is not part of the new version. */
    void end(long rowId) {
        ended.add(new Object[] {
            version,
            declared.municipality().value(),
            declared.packageId(),
            declared.register().id(),
            rowId
        });
        flushIfMany();
    }

    void begin(String rowKey, Written written, Map<String, String> foundBy) {
        long id = nextRow++;
        begun.add(RowStore.params(
                declared, id, rowKey, written.fingerprint(), version, RowStore.CURRENT, written.content()));
        foundBy.forEach((name, value) -> entries.add(RowStore.params(declared, name, value, id)));
        flushIfMany();
    }

    private void flushIfMany() {
        if (ended.size() + begun.size() >= BATCH) {
            flush();
        }
    }

    /** Rows end before others begin, since a key has but one current row. */
    void flush() {
        batch("update register_row set until_version = ? where " + RowStore.REGISTER + " and row_id = ?", ended);
        batch(
                "insert into register_row (municipality_id, package_id, register_id, row_id, row_key, fingerprint,"
                        + " since_version, until_version, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                begun);
        batch(
                "insert into register_entry (municipality_id, package_id, register_id, name, entry_value, row_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                entries);
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
            rows.clear();
        }
    }

    /** Deletes rows for good. One by one: a condition over both tables made H2 read every entry for every row. */
    void forget(List<Long> rowIds) {
        for (int from = 0; from < rowIds.size(); from += BATCH) {
            List<Object[]> params = new ArrayList<>();
            rowIds.subList(from, Math.min(rowIds.size(), from + BATCH))
                    .forEach(id -> params.add(RowStore.params(declared, id)));
            List<Object[]> rows = new ArrayList<>(params);
            batch("delete from register_entry where " + RowStore.REGISTER + " and row_id = ?", params);
            batch("delete from register_row where " + RowStore.REGISTER + " and row_id = ?", rows);
        }
    }

    /** The number the next row would get. */
    long nextRow() {
        return nextRow;
    }
}
