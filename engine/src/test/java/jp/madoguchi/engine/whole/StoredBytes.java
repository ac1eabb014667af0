package jp.madoguchi.engine.whole;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that stands in a database, to be searched for what must not be readable there. */
final class StoredBytes {

    private StoredBytes() {}

    /** {@code table.column} of every value that holds one of the texts, in whatever table it is. */
    static List<String> columnsHolding(JdbcTemplate jdbc, String... texts) {
        List<String> found = new ArrayList<>();
        for (String table : tables(jdbc)) {
            for (Map<String, Object> row : jdbc.queryForList("select * from " + table)) {
                row.forEach((column, value) -> {
                    String text = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : String.valueOf(value);
                    if (Arrays.stream(texts).anyMatch(text::contains)) {
                        found.add(table + "." + column);
                    }
                });
            }
        }
        return found;
    }

    static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type like '%TABLE'",
                String.class);
    }
}
