package jp.madoguchi.engine.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of registers. */
@Component
class RowStore {

    /** The version in which rows end that are current. */
    static final int CURRENT = Integer.MAX_VALUE;

    private static final String OF_ENTRY = """
            from register_entry e join register_row r
              on r.municipality_id = e.municipality_id and r.register_number = e.register_number and r.row_id = e.row_id
            where e.municipality_id = ? and e.register_number = ?
              and r.until_version = 2147483647 and e.name = ?""";

    private static final String AND_ENTRY = """
             and exists (select 1 from register_entry o
              where o.municipality_id = r.municipality_id and o.register_number = r.register_number
                and o.row_id = r.row_id and o.name = ? and o.entry_value = ?)""";

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is stored. */
    record Stored(String key, byte[] content) {}

    List<Stored> byKey(Place place, String rowKey) {
        return jdbc.sql("select row_key, content from register_row where " + Place.HERE
                        + " and row_key = ? and until_version = ?")
                .params(place.params(Hex.uuid(rowKey), CURRENT))
                .query(RowStore::stored)
                .list();
    }

    /** @param entries value by name; at least one, all must be met */
    List<Stored> byEntries(Place place, Map<String, String> entries, int limit) {
        return jdbc.sql("select r.row_key, r.content " + entrySql(entries) + " order by r.row_id limit " + limit)
                .params(entryParams(place, entries))
                .query(RowStore::stored)
                .list();
    }

    long countByEntries(Place place, Map<String, String> entries) {
        return jdbc.sql("select count(*) " + entrySql(entries))
                .params(entryParams(place, entries))
                .query(Long.class)
                .single();
    }

    private static String entrySql(Map<String, String> entries) {
        return OF_ENTRY + " and e.entry_value = ?" + (" " + AND_ENTRY).repeat(entries.size() - 1);
    }

    private static Object[] entryParams(Place place, Map<String, String> entries) {
        List<Object> params = new ArrayList<>();
        entries.forEach((name, value) -> params.addAll(List.of(name, value)));
        return place.params(params.toArray());
    }

    List<Stored> byPrefix(Place place, String name, String prefix, int limit) {
        String like = prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("select r.row_key, r.content " + OF_ENTRY
                        + " and e.entry_value like ? escape '\\' order by e.entry_value, r.row_id limit " + limit)
                .params(place.params(name, like))
                .query(RowStore::stored)
                .list();
    }

    List<Stored> page(Place place, int page, int size) {
        return jdbc.sql("select row_key, content from register_row where " + Place.HERE
                        + " and until_version = ? order by row_id limit ? offset ?")
                .params(place.params(CURRENT, size, (long) page * size))
                .query(RowStore::stored)
                .list();
    }

    /** The rows that are in no version from one on. */
    List<Long> endedBy(Place place, int version) {
        return jdbc.sql("select row_id from register_row where " + Place.HERE + " and until_version <= ?")
                .params(place.params(version))
                .query(Long.class)
                .list();
    }

    /** Every current row without its content, one by one. */
    void current(Place place, RowCallbackHandler each) {
        jdbc.sql("select row_id, row_key, fingerprint from register_row where " + Place.HERE + " and until_version = ?")
                .params(place.params(CURRENT))
                .query(each);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(Hex.hex(row.getObject("row_key", UUID.class)), row.getBytes("content"));
    }
}
