package jp.madoguchi.engine.registers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes with statements of many rows each, which costs a fraction of a statement for each row, whatever the database. */
final class ManyRows {

    private static final int AT_ONCE = 100;
    private static final int IN_A_BATCH = 20 * AT_ONCE;

    private final JdbcTemplate jdbc;

    ManyRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts rows in their order.
     *
     * @param into the statement up to and without {@code values}
     * @param params of a row; asked for a few rows at a time
     */
    <T> void insert(String into, List<T> rows, Function<T, Object[]> params) {
        for (int from = 0; from < rows.size(); from += IN_A_BATCH) {
            insert(
                    into,
                    rows.subList(from, Math.min(rows.size(), from + IN_A_BATCH)).stream()
                            .map(params)
                            .toList());
        }
    }

    private void insert(String into, List<Object[]> rows) {
        String one = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
        List<Object[]> whole = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            if (some.size() == AT_ONCE) {
                whole.add(together(some));
            } else {
                jdbc.update(into + values(one, some.size()), together(some));
            }
        }
        if (!whole.isEmpty()) {
            jdbc.batchUpdate(into + values(one, AT_ONCE), whole);
        }
    }

    private static String values(String one, int times) {
        return " values " + String.join(", ", Collections.nCopies(times, one));
    }

    /**
     * Runs of rows at once. Not by a list of ids: H2 would read the whole register for each list.
     *
     * @param where the statement up to and without {@code row_id}
     */
    void byRowId(String where, Place place, List<Long> rowIds) {
        List<Object[]> runs = new ArrayList<>();
        long[] ids = rowIds.stream().mapToLong(Long::longValue).sorted().toArray();
        int from = 0;
        for (int i = 1; i <= ids.length; i++) {
            if (i == ids.length || ids[i] != ids[i - 1] + 1) {
                runs.add(place.params(ids[from], ids[i - 1]));
                from = i;
            }
        }
        if (!runs.isEmpty()) {
            jdbc.batchUpdate(where + " row_id between ? and ?", runs);
        }
    }

    private static Object[] together(List<Object[]> rows) {
        int width = rows.get(0).length;
        Object[] all = new Object[width * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, width * i, width);
        }
        return all;
    }
}
