package jp.madoguchi.engine.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks at every cell of every table. */
final class EveryCell {

    private final JdbcTemplate jdbc;

    EveryCell(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables in which one of these texts stands readably, apart from the sandbox, which plays the world outside. */
    Set<String> with(String... texts) {
        Set<String> found = new TreeSet<>();
        List<String> tables = jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'",
                String.class);
        for (String table : tables) {
            if (!table.startsWith("sandbox_")) {
                for (Map<String, Object> row : jdbc.queryForList("select * from " + table)) {
                    if (row.values().stream().anyMatch(cell -> says(cell, texts))) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static boolean says(Object cell, String... texts) {
        String readable = cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "" + cell;
        for (String text : texts) {
            if (readable.contains(text)) {
                return true;
            }
        }
        return false;
    }
}
