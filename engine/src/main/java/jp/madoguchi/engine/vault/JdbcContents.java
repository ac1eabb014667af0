package jp.madoguchi.engine.vault;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcContents implements Contents {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    JdbcContents(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String store(MunicipalityId municipality, String mediaType, @Nullable String name, byte[] bytes) {
        UUID id = IDS.generate();
        jdbc.sql(
                        "insert into content (municipality_id, id, media_type, name, bytes, size, created) values (?, ?, ?, ?, ?, ?, ?)")
                .param(municipality.value())
                .param(id)
                .param(mediaType)
                .param(name == null ? null : vault.sealText(municipality, "content-name", name))
                .param(vault.seal(municipality, "content/" + id, bytes))
                .param(bytes.length)
                .param(Timestamp.from(clock.instant()))
                .update();
        return id.toString();
    }

    @Override
    public Optional<Content> find(MunicipalityId municipality, String id) {
        UUID key;
        try {
            key = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return jdbc.sql("select media_type, name, bytes from content where municipality_id = ? and id = ?")
                .params(municipality.value(), key)
                .query((row, number) -> {
                    byte[] name = row.getBytes("name");
                    return new Content(
                            id,
                            row.getString("media_type"),
                            name == null ? null : vault.openText(municipality, "content-name", name),
                            vault.open(municipality, "content/" + key, row.getBytes("bytes")));
                })
                .optional();
    }

    @Override
    public void delete(MunicipalityId municipality, String id) {
        jdbc.sql("delete from content where municipality_id = ? and id = ?")
                .params(municipality.value(), UUID.fromString(id))
                .update();
    }

    @Override
    public int deleteAll(MunicipalityId municipality, Collection<String> ids) {
        return jdbc.sql("delete from content where municipality_id = ? and id = any(?)")
                .params(
                        municipality.value(),
                        ids.stream().map(UUID::fromString).distinct().toArray(UUID[]::new))
                .update();
    }
}
