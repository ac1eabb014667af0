package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcLineChannelsTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    static Stream<?> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsSettingsWithItsSecretsSealed(Make make) {
        try (Database database = make.open()) {
            LineChannels channels = channels(database, Clock.systemUTC());
            channels.put(YAMAGUCHI, "1656", "secret1", "token1", null, "http://127.0.0.1:8090/");
            assertThat(channels.find("1656"))
                    .contains(new LineChannel(
                            YAMAGUCHI, "1656", "secret1", "token1", LineChannels.API_BASE, "http://127.0.0.1:8090"));
            assertThat(channels.find("1657")).isEmpty();
            byte[] stored = database.read(() -> JdbcClient.create(database.jdbc())
                    .sql("select access_token from line_channel")
                    .query(byte[].class)
                    .single());
            assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("token1");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void seesAChangeAtOnceHereAndSoonOnOtherNodes(Make make) {
        try (Database database = make.open()) {
            LineChannels here = channels(database, Clock.fixed(NOW, ZoneOffset.UTC));
            LineChannels there = channels(database, Clock.offset(Clock.systemUTC(), Duration.ZERO));
            here.put(YAMAGUCHI, "1656", "old", "token", null, null);
            assertThat(there.find("1656").orElseThrow().secret()).isEqualTo("old");
            here.put(YAMAGUCHI, "1656", "new", "token", "https://api.example.jp/line", null);
            assertThat(here.find("1656").orElseThrow().secret()).isEqualTo("new");
            LineChannels later = channels(database, Clock.fixed(NOW.plusSeconds(5), ZoneOffset.UTC));
            assertThat(later.find("1656").orElseThrow().apiBase()).isEqualTo("https://api.example.jp/line");
            assertThat(database.count("select count(*) from line_channel")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesAChannelOfAnotherMunicipality(Make make) {
        try (Database database = make.open()) {
            LineChannels channels = channels(database, Clock.systemUTC());
            channels.put(YAMAGUCHI, "1656", "secret", "token", null, null);
            assertThatThrownBy(() -> channels.put(new MunicipalityId("maizuru"), "1656", "other", "token", null, null))
                    .isInstanceOf(LineChannels.ChannelTaken.class);
            assertThat(channels.find("1656").orElseThrow().secret()).isEqualTo("secret");
        }
    }

    @Test
    void refusesMalformedSettingsWithoutRepeatingSecrets() {
        try (Database database = Make.H2.open()) {
            LineChannels channels = channels(database, Clock.systemUTC());
            assertThatThrownBy(() -> channels.put(YAMAGUCHI, "../x", "s", "t", null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("channel id");
            assertThatThrownBy(() -> channels.put(YAMAGUCHI, "1656", "秘密", "t", null, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("秘密");
            assertThatThrownBy(() -> channels.put(YAMAGUCHI, "1656", "s", "t\r\nX: y", null, null))
                    .isInstanceOf(IllegalArgumentException.class);
            for (String base : new String[] {"ftp://x", "api.line.me", "https://", "https://x?y", "javascript:1"}) {
                assertThatThrownBy(() -> channels.put(YAMAGUCHI, "1656", "s", "t", base, null))
                        .as(base)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void tellsNoSecretInItsText() {
        LineChannel channel = new LineChannel(YAMAGUCHI, "1656", "hush", "token", "https://a", "https://b");
        assertThat(channel.toString()).contains("1656").doesNotContain("hush").doesNotContain("token");
    }

    private static LineChannels channels(Database database, Clock clock) {
        return new JdbcLineChannels(
                JdbcClient.create(database.jdbc()), database.transactions(), new PlainVault(), clock);
    }
}
