package jp.madoguchi.engine.registers;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.Registers.RegisterRefusal;
import jp.madoguchi.engine.registers.RowSealing.Written;

/** Makes the rows of a former version current again. */
final class Restoring {

    private static final String OF_VERSION = RowStore.REGISTER + " and since_version <= ? and until_version > ?";

    private final Declared declared;
    private final RegisterTables tables;
    private final RowWriter writer;

    private long removed;
    private long added;

    Restoring(Declared declared, RegisterTables tables, RowWriter writer) {
        this.declared = declared;
        this.tables = tables;
        this.writer = writer;
    }

    static void check(Declared declared, int version, RegisterTables tables) {
        String shape = tables.versions()
                .shape(declared, version)
                .orElseThrow(
                        () -> new RegisterRefusal("版 " + version + " はありません。GET versions で残っている版を確かめてください。 / Version "
                                + version + " is not kept; see which ones are with GET versions."));
        if (!shape.equals(declared.shape())) {
            throw new RegisterRefusal("版 " + version + " は別の定義で取り込まれたため、戻せません。ファイルから取り込み直してください。 / Version " + version
                    + " was imported under another definition and cannot be restored; import its file again.");
        }
    }

    Imported restore(int version, VersionStore.State state) {
        tables.jdbc()
                .query(
                        "select row_id from register_row where " + RowStore.REGISTER
                                + " and until_version = ? and since_version > ?",
                        row -> {
                            writer.end(row.getLong(1));
                            removed++;
                        },
                        RowStore.params(declared, RowStore.CURRENT, version));
        writer.flush();
        tables.jdbc()
                .query(
                        "select row_id, row_key, fingerprint, content from register_row where " + OF_VERSION
                                + " and until_version <= ?",
                        row -> {
                            writer.begin(
                                    row.getString("row_key"),
                                    new Written(row.getString("fingerprint"), row.getBytes("content")),
                                    entries(row.getLong("row_id")));
                            added++;
                        },
                        RowStore.params(declared, version, version, state.version()));
        writer.flush();
        long total = state.rows() - removed + added;
        return new Imported(added, 0, removed, total - added, 0, total, state.version() + 1);
    }

    private Map<String, String> entries(long rowId) {
        if (declared.register().lookups().isEmpty()
                && declared.register().columns().stream().noneMatch(column -> column.search())) {
            return Map.of();
        }
        Map<String, String> entries = new HashMap<>();
        tables.jdbc()
                .query(
                        "select name, entry_value from register_entry where " + RowStore.REGISTER + " and row_id = ?",
                        row -> {
                            entries.put(row.getString(1), row.getString(2));
                        },
                        RowStore.params(declared, rowId));
        return entries;
    }
}
