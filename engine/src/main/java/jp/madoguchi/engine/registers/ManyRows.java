package jp.madoguchi.engine.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes with statements of many rows each, which costs a fraction of a statement for each row, whatever the database. */
final class ManyRows {

    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;

    ManyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param into the statement up to and without {@code values} */
    void insert(String into, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String one = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
        write(rows, into + " values ", one, "");
    }

    /** @param where the statement up to and without {@code row_id} */
    void byRowId(String where, Place place, List<Long> rowIds) {
        List<Object[]> ids = rowIds.stream().map(id -> new Object[] {id}).toList();
        write(ids, where + " row_id in (", "?", ")", place.params());
    }

    private void write(List<Object[]> rows, String before, String one, String after, Object... first) {
        List<Object[]> whole = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            Object[] params = together(first, some);
            if (some.size() == AT_ONCE) {
                whole.add(params);
            } else {
                jdbc.update(before + String.join(", ", Collections.nCopies(some.size(), one)) + after, params);
            }
        }
        if (!whole.isEmpty()) {
            jdbc.batchUpdate(before + String.join(", ", Collections.nCopies(AT_ONCE, one)) + after, whole);
        }
    }

    private static Object[] together(Object[] first, List<Object[]> rows) {
        int width = rows.get(0).length;
        Object[] all = Arrays.copyOf(first, first.length + width * rows.size());
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, first.length + width * i, width);
        }
        return all;
    }
}
