package jp.madoguchi.engine.registers;

import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.Registers.RegisterRefusal;
import jp.madoguchi.engine.registers.RowSealing.Written;

/** Makes the rows of a former version current again. */
final class Restoring {

    private static final String OF_VERSION = Place.HERE + " and since_version <= ? and until_version > ?";

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
                        "select row_id from register_row where " + Place.HERE
                                + " and until_version = ? and since_version > ?",
                        row -> {
                            writer.end(row.getLong(1));
                            removed++;
                        },
                        state.place().params(RowStore.CURRENT, version));
        writer.flush();
        tables.jdbc()
                .query(
                        "select row_key, fingerprint, content from register_row where " + OF_VERSION
                                + " and until_version <= ?",
                        row -> {
                            String key = Hex.hex(row.getObject("row_key", UUID.class));
                            String fingerprint = Hex.hex(row.getObject("fingerprint", UUID.class));
                            Written written = new Written(fingerprint, row.getBytes("content"));
                            writer.begin(key, written, entries(key, written.content()));
                            added++;
                        },
                        state.place().params(version, version, state.version()));
        writer.flush();
        long total = state.rows() - removed + added;
        return new Imported(added, 0, removed, total - added, 0, total, state.version() + 1);
    }

    /** Worked out again, which is what they are: the shape is the same. */
    private Map<String, String> entries(String key, byte[] content) {
        return tables.sealing().entries(declared, tables.sealing().read(declared, key, content));
    }
}
