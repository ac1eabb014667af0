package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records in the engine's database: people try the phone with their own names and photos, so that they are sealed like any other. */
@SandboxComponent
final class JdbcSandboxRecords implements SandboxRecords {

    private static final String PURPOSE = "sandbox";
    private static final String KEY = "municipality_id = ? AND channel_id = ? AND kind = ? AND id = ?";

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcSandboxRecords(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void put(Owner owner, String kind, String id, byte[] bytes) {
        byte[] locked = vault.seal(owner.municipality(), PURPOSE, bytes);
        int updated = jdbc.sql("UPDATE sandbox_record SET sealed = ? WHERE " + KEY)
                .params(locked, owner.municipality().value(), owner.channelId(), kind, id)
                .update();
        if (updated == 0) {
            jdbc.sql(
                            "INSERT INTO sandbox_record (municipality_id, channel_id, kind, id, sealed) VALUES (?, ?, ?, ?, ?)")
                    .params(owner.municipality().value(), owner.channelId(), kind, id, locked)
                    .update();
        }
    }

    @Override
    public Optional<byte[]> find(Owner owner, String kind, String id) {
        return jdbc.sql("SELECT sealed FROM sandbox_record WHERE " + KEY)
                .params(owner.municipality().value(), owner.channelId(), kind, id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(bytes -> vault.open(owner.municipality(), PURPOSE, bytes));
    }

    @Override
    public List<Entry> all(Owner owner, String kind) {
        return jdbc.sql("SELECT id, sealed FROM sandbox_record"
                        + " WHERE municipality_id = ? AND channel_id = ? AND kind = ? ORDER BY id")
                .params(owner.municipality().value(), owner.channelId(), kind)
                .query((row, number) ->
                        new Entry(row.getString(1), vault.open(owner.municipality(), PURPOSE, row.getBytes(2))))
                .list();
    }

    @Override
    public void remove(Owner owner, String kind, String id) {
        jdbc.sql("DELETE FROM sandbox_record WHERE " + KEY)
                .params(owner.municipality().value(), owner.channelId(), kind, id)
                .update();
    }
}
