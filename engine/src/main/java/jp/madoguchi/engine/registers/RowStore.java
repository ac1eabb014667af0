package jp.madoguchi.engine.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of registers. */
@Component
class RowStore {

    /** The version in which rows end that are current. */
    static final int CURRENT = Integer.MAX_VALUE;

    static final String REGISTER = "municipality_id = ? and package_id = ? and register_id = ?";

    private static final String OF_ENTRY = """
            from register_entry e join register_row r
              on r.municipality_id = e.municipality_id and r.package_id = e.package_id
             and r.register_id = e.register_id and r.row_id = e.row_id
            where e.municipality_id = ? and e.package_id = ? and e.register_id = ?
              and r.until_version = 2147483647 and e.name = ?""";

    private static final String AND_ENTRY = """
             and exists (select 1 from register_entry o
              where o.municipality_id = r.municipality_id and o.package_id = r.package_id
                and o.register_id = r.register_id and o.row_id = r.row_id and o.name = ? and o.entry_value = ?)""";

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is stored. */
    record Stored(long id, String key, String fingerprint, byte[] content) {}

    static Object[] params(Declared declared, Object... more) {
        Object[] all = new Object[3 + more.length];
        all[0] = declared.municipality().value();
        all[1] = declared.packageId();
        all[2] = declared.register().id();
        System.arraycopy(more, 0, all, 3, more.length);
        return all;
    }

    List<Stored> byKey(Declared declared, String rowKey) {
        return jdbc.sql("select row_id, row_key, fingerprint, content from register_row where " + REGISTER
                        + " and row_key = ? and until_version = ?")
                .params(params(declared, rowKey, CURRENT))
                .query(RowStore::stored)
                .list();
    }

    /** @param entries value by name; at least one, all must be met */
    List<Stored> byEntries(Declared declared, Map<String, String> entries, int limit) {
        return jdbc.sql("select r.row_id, r.row_key, r.fingerprint, r.content " + entrySql(entries)
                        + " order by r.row_id limit " + limit)
                .params(entryParams(declared, entries))
                .query(RowStore::stored)
                .list();
    }

    long countByEntries(Declared declared, Map<String, String> entries) {
        return jdbc.sql("select count(*) " + entrySql(entries))
                .params(entryParams(declared, entries))
                .query(Long.class)
                .single();
    }

    private static String entrySql(Map<String, String> entries) {
        return OF_ENTRY + " and e.entry_value = ?" + (" " + AND_ENTRY).repeat(entries.size() - 1);
    }

    private static Object[] entryParams(Declared declared, Map<String, String> entries) {
        List<Object> params = new ArrayList<>();
        entries.forEach((name, value) -> params.addAll(List.of(name, value)));
        return params(declared, params.toArray());
    }

    List<Stored> byPrefix(Declared declared, String name, String prefix, int limit) {
        String like = prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("select r.row_id, r.row_key, r.fingerprint, r.content " + OF_ENTRY
                        + " and e.entry_value like ? escape '\\' order by e.entry_value, r.row_id limit " + limit)
                .params(params(declared, name, like))
                .query(RowStore::stored)
                .list();
    }

    List<Stored> page(Declared declared, int page, int size) {
        return jdbc.sql("select row_id, row_key, fingerprint, content from register_row where " + REGISTER
                        + " and until_version = ? order by row_id limit ? offset ?")
                .params(params(declared, CURRENT, size, (long) page * size))
                .query(RowStore::stored)
                .list();
    }

    /** Every current row without its content, one by one. */
    void current(Declared declared, RowCallbackHandler each) {
        jdbc.sql("select row_id, row_key, fingerprint from register_row where " + REGISTER + " and until_version = ?")
                .params(params(declared, CURRENT))
                .query(each);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong("row_id"), row.getString("row_key"), row.getString("fingerprint"), row.getBytes("content"));
    }
}
