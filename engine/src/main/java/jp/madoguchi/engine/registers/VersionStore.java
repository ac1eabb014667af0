package jp.madoguchi.engine.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.RegisterImports.Version;
import jp.madoguchi.engine.registers.Registers.RegisterRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which versions a register has. */
@Component
class VersionStore {

    private static final String REGISTER = "municipality_id = ? and package_id = ? and register_id = ?";
    private static final String STATE = "select version, row_count, next_row, shape, number from register where ";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param shape see {@link Declared#shape()} */
    record State(int version, long rows, long nextRow, String shape, Place place) {}

    Optional<State> find(Declared declared) {
        return jdbc.sql(STATE + REGISTER)
                .params(params(declared))
                .query((row, number) -> state(row, declared.municipality()))
                .optional();
    }

    /** Makes what {@link #lock} locks, unless it is there. Its transaction must end before a long one begins: others would wait for it. */
    void prepare(Declared declared) {
        if (find(declared).isPresent()) {
            return;
        }
        jdbc.sql("insert into register (municipality_id, package_id, register_id, version, row_count, next_row, shape)"
                        + " values (?, ?, ?, 0, 0, 0, ?) on conflict do nothing")
                .params(params(declared, declared.shape()))
                .update();
    }

    /**
     * Lets nobody else change the register until the transaction ends.
     *
     * @throws RegisterRefusal when somebody else has it locked: an import may take a minute, for which nobody waits without a word
     */
    State lock(Declared declared) {
        return jdbc.sql(STATE + REGISTER + " for update skip locked")
                .params(params(declared))
                .query((row, number) -> state(row, declared.municipality()))
                .optional()
                .orElseThrow(() -> busy(declared.register().id()));
    }

    static RegisterRefusal busy(String register) {
        return new RegisterRefusal("台帳「" + register + "」は別の取り込みの最中です。終わってからもう一度取り込んでください。 / The register \"" + register
                + "\" is being imported at this moment; try again when that has ended.");
    }

    private static State state(ResultSet row, MunicipalityId municipality) throws SQLException {
        return new State(
                row.getInt(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                new Place(municipality, row.getLong(5)));
    }

    private static Object[] params(Declared declared, Object... more) {
        Object[] all = new Object[3 + more.length];
        all[0] = declared.municipality().value();
        all[1] = declared.packageId();
        all[2] = declared.register().id();
        System.arraycopy(more, 0, all, 3, more.length);
        return all;
    }

    void save(Declared declared, Imported counts, long nextRow, String mode, String source, Instant now) {
        jdbc.sql("update register set version = ?, row_count = ?, next_row = ?, shape = ? where " + REGISTER)
                .params(counts.version(), counts.total(), nextRow, declared.shape())
                .params(List.of(params(declared)))
                .update();
        jdbc.sql("insert into register_version (municipality_id, package_id, register_id, version, made, mode, source,"
                        + " added, updated, removed, unchanged, skipped, row_count, shape)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(params(
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
        return jdbc.sql("select * from register_version where " + REGISTER + " order by version desc")
                .params(params(declared))
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
        return jdbc.sql("select shape from register_version where " + REGISTER + " and version = ?")
                .params(params(declared, version))
                .query(String.class)
                .optional();
    }

    /** Forgets versions before one; the rows only they had are for {@link RowWriter#forget} to delete. */
    void forgetBefore(Declared declared, int version) {
        jdbc.sql("delete from register_version where " + REGISTER + " and version < ?")
                .params(params(declared, version))
                .update();
    }
}
