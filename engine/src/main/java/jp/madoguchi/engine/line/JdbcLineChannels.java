package jp.madoguchi.engine.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcLineChannels implements LineChannels {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,60}");
    private static final Pattern BASE = Pattern.compile("https?://[^\\s/?#]+(/[^\\s?#]*)?");
    private static final String SECRET = "line-channel-secret";
    private static final String TOKEN = "line-access-token";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    JdbcLineChannels(JdbcClient jdbc, PlatformTransactionManager transactions, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.vault = vault;
        this.clock = clock;
    }

    private record Seen(LineChannel channel, Instant at) {}

    @Override
    public void put(
            MunicipalityId municipality,
            String channelId,
            String secret,
            String accessToken,
            @Nullable String apiBase,
            @Nullable String dataApiBase) {
        LineChannel channel = new LineChannel(
                municipality,
                checked("channel id", channelId, ID, "1 to 60 letters, digits, hyphens or underscores"),
                filled("channel secret", secret),
                filled("access token", accessToken),
                base(apiBase, API_BASE),
                base(dataApiBase, DATA_API_BASE));
        transaction.executeWithoutResult(status -> write(channel));
        seen.remove(channelId);
    }

    private void write(LineChannel channel) {
        Object[] values = {
            vault.sealText(channel.municipality(), SECRET, channel.secret()),
            vault.sealText(channel.municipality(), TOKEN, channel.accessToken()),
            channel.apiBase(),
            channel.dataApiBase(),
            Timestamp.from(clock.instant()),
            channel.municipality().value(),
            channel.id()
        };
        int inserted = jdbc.sql(
                        "insert into line_channel (secret, access_token, api_base, data_api_base, changed, municipality_id,"
                                + " channel_id) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(values)
                .update();
        if (inserted == 0
                && jdbc.sql(
                                        "update line_channel set secret = ?, access_token = ?, api_base = ?, data_api_base = ?, changed = ?"
                                                + " where municipality_id = ? and channel_id = ?")
                                .params(values)
                                .update()
                        == 0) {
            throw new ChannelTaken(channel.id());
        }
    }

    @Override
    public Optional<LineChannel> find(String channelId) {
        Instant now = clock.instant();
        Seen known = seen.get(channelId);
        if (known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
            return Optional.of(known.channel());
        }
        Optional<LineChannel> found =
                ID.matcher(channelId).matches() ? transaction.execute(status -> read(channelId)) : Optional.empty();
        found.ifPresentOrElse(c -> seen.put(channelId, new Seen(c, now)), () -> seen.remove(channelId));
        return found;
    }

    @Override
    public List<LineChannel> of(MunicipalityId municipality) {
        return jdbc.sql(
                        "select municipality_id, channel_id, secret, access_token, api_base, data_api_base from line_channel"
                                + " where municipality_id = ? order by channel_id")
                .param(municipality.value())
                .query(this::channel)
                .list();
    }

    private Optional<LineChannel> read(String channelId) {
        return jdbc.sql(
                        "select municipality_id, channel_id, secret, access_token, api_base, data_api_base from line_channel where channel_id = ?")
                .param(channelId)
                .query(this::channel)
                .optional();
    }

    private LineChannel channel(ResultSet row, int number) throws SQLException {
        MunicipalityId municipality = new MunicipalityId(row.getString("municipality_id"));
        return new LineChannel(
                municipality,
                row.getString("channel_id"),
                vault.openText(municipality, SECRET, row.getBytes("secret")),
                vault.openText(municipality, TOKEN, row.getBytes("access_token")),
                row.getString("api_base"),
                row.getString("data_api_base"));
    }

    private static String base(@Nullable String given, String standard) {
        String base = given == null || given.isBlank() ? standard : given.strip();
        String checked = checked("API base", base, BASE, "an http or https address without query");
        return checked.endsWith("/") ? checked.substring(0, checked.length() - 1) : checked;
    }

    private static String checked(String what, String value, Pattern pattern, String expected) {
        if (value.length() > 500 || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("expected as " + what + ": " + expected + "; got: " + value);
        }
        return value;
    }

    private static String filled(String what, String value) {
        if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("expected as " + what
                    + ": printable ASCII without spaces, as the LINE Developers Console shows it");
        }
        return value;
    }
}
