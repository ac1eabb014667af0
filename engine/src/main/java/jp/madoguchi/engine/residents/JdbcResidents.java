package jp.madoguchi.engine.residents;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcResidents implements Residents {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
    private static final String COLUMNS =
            "select municipality_id, id, channel_kind, channel, channel_user, following, language, attributes from resident ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;
    private final ResidentWords words;

    JdbcResidents(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock, ResidentWords words) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public Resident arrive(MunicipalityId municipality, String channelKind, String channel, String channelUser) {
        String hash = ChannelUser.hash(vault, municipality, channel, channelUser);
        return byHash(municipality, channel, hash).orElseGet(() -> {
            jdbc.sql(
                            "insert into resident (municipality_id, id, channel_kind, channel, channel_user_hash, channel_user, following,"
                                    + " language, arrived) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            municipality.value(),
                            IDS.generate(),
                            channelKind,
                            channel,
                            hash,
                            vault.sealText(municipality, ChannelUser.PURPOSE, channelUser),
                            true,
                            "ja",
                            Timestamp.from(clock.instant()))
                    .update();
            return byHash(municipality, channel, hash).orElseThrow();
        });
    }

    @Override
    public Map<String, Resident> known(MunicipalityId municipality, String channel, Collection<String> channelUsers) {
        return jdbc
                .sql(COLUMNS + "where municipality_id = ? and channel = ? and channel_user_hash = any(?)")
                .params(
                        municipality.value(),
                        channel,
                        channelUsers.stream()
                                .map(user -> ChannelUser.hash(vault, municipality, channel, user))
                                .toArray(String[]::new))
                .query(this::resident)
                .list()
                .stream()
                .collect(Collectors.toMap(Resident::channelUser, resident -> resident));
    }

    private Optional<Resident> byHash(MunicipalityId municipality, String channel, String hash) {
        return jdbc.sql(COLUMNS + "where municipality_id = ? and channel = ? and channel_user_hash = ?")
                .params(municipality.value(), channel, hash)
                .query(this::resident)
                .optional();
    }

    @Override
    public Optional<Resident> find(MunicipalityId municipality, UUID id) {
        return jdbc.sql(COLUMNS + "where municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .query(this::resident)
                .optional();
    }

    @Override
    public void following(MunicipalityId municipality, UUID id, boolean following) {
        jdbc.sql("update resident set following = ?, following_since = ?"
                        + " where municipality_id = ? and id = ? and (following <> ? or following_since is null)")
                .params(following, Timestamp.from(clock.instant()), municipality.value(), id, following)
                .update();
    }

    @Override
    public boolean blocked(MunicipalityId municipality, UUID id) {
        return jdbc.sql("select following from resident where municipality_id = ? and id = ?")
                .params(municipality.value(), id)
                .query(Boolean.class)
                .optional()
                .filter(following -> !following)
                .isPresent();
    }

    @Override
    public void language(MunicipalityId municipality, UUID id, String language) {
        jdbc.sql("update resident set language = ? where municipality_id = ? and id = ?")
                .params(language, municipality.value(), id)
                .update();
    }

    @Override
    public void attributes(MunicipalityId municipality, UUID id, Map<String, Object> attributes) {
        // Locked, so that two changes at the same time keep both.
        byte[] before = jdbc.sql("select attributes from resident where municipality_id = ? and id = ? for update")
                .params(municipality.value(), id)
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
        Map<String, Object> merged = new LinkedHashMap<>(before == null ? Map.of() : open(municipality, before));
        merged.putAll(attributes);
        jdbc.sql("update resident set attributes = ? where municipality_id = ? and id = ?")
                .params(
                        vault.seal(municipality, "attributes", json.writeValueAsBytes(merged)),
                        municipality.value(),
                        id)
                .update();
        words.ofAttributes(municipality, id, merged);
    }

    @Override
    public List<Resident> list(MunicipalityId municipality, int page, int size) {
        return jdbc.sql(COLUMNS + "where municipality_id = ? order by arrived desc, id limit ? offset ?")
                .params(municipality.value(), size, (long) page * size)
                .query(this::resident)
                .list();
    }

    private Resident resident(ResultSet row, int number) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        byte[] attributes = row.getBytes("attributes");
        return new Resident(
                row.getObject("id", UUID.class),
                municipality,
                row.getString("channel"),
                row.getString("channel_kind"),
                vault.openText(municipality, ChannelUser.PURPOSE, row.getBytes("channel_user")),
                row.getBoolean("following"),
                row.getString("language"),
                attributes == null ? Map.of() : open(municipality, attributes));
    }

    private Map<String, Object> open(MunicipalityId municipality, byte[] sealed) {
        return json.readValue(vault.open(municipality, "attributes", sealed), ATTRIBUTES);
    }
}
