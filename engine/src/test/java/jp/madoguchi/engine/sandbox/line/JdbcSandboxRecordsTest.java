package jp.madoguchi.engine.sandbox.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.sandbox.SandboxLine.Channel;
import jp.madoguchi.engine.sandbox.SandboxLine.Friendship;
import jp.madoguchi.engine.sandbox.SandboxPhone.From;
import jp.madoguchi.engine.sandbox.SandboxPhone.Media;
import jp.madoguchi.engine.sandbox.SandboxWorld;
import jp.madoguchi.engine.sandbox.line.SandboxRecords.Entry;
import jp.madoguchi.engine.sandbox.line.SandboxRecords.Owner;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The same records on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcSandboxRecordsTest {

    private static final Owner OWNER = new Owner(new MunicipalityId("yamaguchi"), "demo");

    private EmbeddedPostgres postgres;
    private List<DataSource> databases;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:sandbox-records;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        databases = List.of(h2, postgres.getPostgresDatabase());
        var tables = new ResourceDatabasePopulator(new ClassPathResource("db/migration/V0110__sandbox.sql"));
        databases.forEach(tables::execute);
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    Stream<DataSource> databases() {
        return databases.stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsReplacesListsAndRemoves(DataSource database) {
        SandboxRecords records = records(database);
        Owner other = new Owner(new MunicipalityId("maizuru"), "demo");
        records.put(OWNER, "note", "2", bytes("二"));
        records.put(OWNER, "note", "1", bytes("一"));
        records.put(OWNER, "note", "1", bytes("壱"));
        records.put(other, "note", "1", bytes("よその"));
        assertThat(records.all(OWNER, "note")).extracting(Entry::id).containsExactly("1", "2");
        assertThat(records.find(OWNER, "note", "1"))
                .hasValueSatisfying(b -> assertThat(b).isEqualTo(bytes("壱")));
        records.remove(OWNER, "note", "1");
        assertThat(records.find(OWNER, "note", "1")).isEmpty();
        assertThat(records.find(other, "note", "1")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sealsWhatItKeeps(DataSource database) {
        records(database).put(OWNER, "secret", "1", bytes("山口 花子"));
        byte[] stored = JdbcClient.create(database)
                .sql("SELECT sealed FROM sandbox_record WHERE kind = 'secret'")
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(stored).isNotEqualTo(bytes("山口 花子"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void bringsPeopleTalksAndPhotosBackAfterARestart(DataSource database) {
        LineChannel before = channel(database);
        String userId = before.persons().all().get(1).userId();
        before.persons().become(userId, Friendship.FRIEND);
        Instant at = Instant.parse("2026-11-20T01:00:00Z");
        before.talk(userId).add(at, From.RESIDENT, "m1", WebhookEvents.text("m1", "補助金"));
        before.talk(userId).add(at, From.RESIDENT, "m2", WebhookEvents.image("m2"));
        before.media().put("m2", new Media("image/png", null, bytes("画像")));
        before.talk(userId).unsend("m1");

        LineChannel after = channel(database);
        assertThat(after.persons().all()).isEqualTo(before.persons().all());
        assertThat(after.talk(userId).items()).isEqualTo(before.talk(userId).items());
        assertThat(after.talk(userId).items().get(0).unsent()).isTrue();
        assertThat(after.media().find("m2"))
                .hasValueSatisfying(m -> assertThat(m.bytes()).isEqualTo(bytes("画像")));
    }

    private static LineChannel channel(DataSource database) {
        LineChannels channels = new LineChannels(records(database));
        channels.put(
                new Channel(OWNER.municipality(), "demo", "山口市", "secret", "token", URI.create("http://localhost/")));
        return channels.get("demo");
    }

    private static SandboxRecords records(DataSource database) {
        return new JdbcSandboxRecords(JdbcClient.create(database), new SandboxWorld.TurningVault());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
