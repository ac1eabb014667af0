package jp.madoguchi.engine.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.RegisterImports.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which versions a register has. */
@Component
class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param shape see {@link Declared#shape()} */
    record State(int version, long rows, long nextRow, String shape) {}

    Optional<State> find(Declared declared) {
        return jdbc.sql("select version, row_count, next_row, shape from register where " + RowStore.REGISTER)
                .params(RowStore.params(declared))
                .query(VersionStore::state)
                .optional();
    }

    /** Lets nobody else change the register until the transaction ends. */
    State lock(Declared declared) {
        jdbc.sql("insert into register (municipality_id, package_id, register_id, version, row_count, next_row, shape)"
                        + " values (?, ?, ?, 0, 0, 0, ?) on conflict do nothing")
                .params(RowStore.params(declared, declared.shape()))
                .update();
        return jdbc.sql("select version, row_count, next_row, shape from register where " + RowStore.REGISTER
                        + " for update")
                .params(RowStore.params(declared))
                .query(VersionStore::state)
                .single();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(row.getInt(1), row.getLong(2), row.getLong(3), row.getString(4));
    }

    void save(Declared declared, Imported counts, long nextRow, String mode, String source, Instant now) {
        jdbc.sql("update register set version = ?, row_count = ?, next_row = ?, shape = ? where " + RowStore.REGISTER)
                .params(counts.version(), counts.total(), nextRow, declared.shape())
                .params(List.of(RowStore.params(declared)))
                .update();
        jdbc.sql("insert into register_version (municipality_id, package_id, register_id, version, made, mode, source,"
                        + " added, updated, removed, unchanged, skipped, row_count, shape)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(RowStore.params(
                        declared,
                        counts.version(),
                        Timestamp.from(now),
                        mode,
                        source,
                        counts.added(),
                        counts.updated(),
                        counts.removed(),
                        counts.unchanged(),
                        counts.skipped(),
                        counts.total(),
                        declared.shape()))
                .update();
    }

    List<Version> versions(Declared declared) {
        return jdbc.sql("select * from register_version where " + RowStore.REGISTER + " order by version desc")
                .params(RowStore.params(declared))
                .query(VersionStore::version)
                .list();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getTimestamp("made").toInstant(),
                row.getString("mode"),
                row.getString("source"),
                new Imported(
                        row.getLong("added"),
                        row.getLong("updated"),
                        row.getLong("removed"),
                        row.getLong("unchanged"),
                        row.getLong("skipped"),
                        row.getLong("row_count"),
                        row.getInt("version")));
    }

    /** The shape a version was stored under; nothing when it is not kept. */
    Optional<String> shape(Declared declared, int version) {
        return jdbc.sql("select shape from register_version where " + RowStore.REGISTER + " and version = ?")
                .params(RowStore.params(declared, version))
                .query(String.class)
                .optional();
    }

    /** Forgets versions before one; the rows only they had are for {@link RowWriter#forget} to delete. */
    void forgetBefore(Declared declared, int version) {
        jdbc.sql("delete from register_version where " + RowStore.REGISTER + " and version < ?")
                .params(RowStore.params(declared, version))
                .update();
    }

    /** The rows that are in no version from one on. */
    List<Long> rowsBefore(Declared declared, int version) {
        return jdbc.sql("select row_id from register_row where " + RowStore.REGISTER + " and until_version <= ?")
                .params(RowStore.params(declared, version))
                .query(Long.class)
                .list();
    }
}
