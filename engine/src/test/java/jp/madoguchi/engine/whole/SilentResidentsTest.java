package jp.madoguchi.engine.whole;

import static jp.madoguchi.engine.whole.ErasureScene.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import jp.madoguchi.engine.retention.Retention;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A city that lets go of residents of whom nothing was heard for two years, on the sandbox's LINE. */
class SilentResidentsTest {

    private static final String CITY = "/api/municipalities/yamanokuchi";
    private static final String SETTINGS = CITY + "/settings/retention";

    private static StartedEngine engine;

    @BeforeAll
    static void start() {
        engine = StartedEngine.inMemory();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void erasesWithACertificateWhoSaidNothingForSoLongAndGoesOnAfterAFailure() {
        new SandboxResident(engine, "無口").says("申請状況", "");
        String broken = resident();
        new SandboxResident(engine, "静か").says("申請状況", "");
        String quiet = resident();
        SandboxResident talker = new SandboxResident(engine, "話し好き");
        talker.says("申請状況", "");
        String talking = resident();
        turn(Duration.ofDays(500));
        talker.says("申請状況", "");
        turn(Duration.ofDays(300));
        expect(200, engine.put(SETTINGS, "{\"silentResidents\":24}"));

        JsonNode preview = expect(200, engine.get(SETTINGS + "/preview?silentResidents=24"))
                .json();
        assertThat(preview.path("residents").path("goes").asInt()).isEqualTo(2);
        assertThat(preview.path("cases").path("goes").asInt()).isZero();
        corrupt(broken);
        night();
        assertThat(engine.get(CITY + "/residents/" + quiet).status()).isEqualTo(404);
        assertThat(engine.get(CITY + "/residents/" + talking).status()).isEqualTo(200);
        JsonNode last = engine.get(SETTINGS).json().path("last");
        assertThat(last.path("residents").asInt()).isEqualTo(1);
        assertThat(last.path("report").path("failures").asInt()).isEqualTo(1);
        assertThat(last.path("report").path("failed").path(0).asString()).isEqualTo(broken);
        JsonNode certificate =
                engine.get(CITY + "/erasures").json().path("items").path(0).path("certificate");
        assertThat(certificate.path("resident").asString()).isEqualTo(quiet);
        assertThat(certificate.path("reason").asString()).isEqualTo("保存期間の満了");
        JsonNode told = engine.get(CITY + "/audit?action=retention-run").json().path("items");
        assertThat(told.path(0).path("details").path("after").path("failed").asInt())
                .isEqualTo(1);
        assertThat(told.toString()).doesNotContain(broken, quiet);
    }

    @Test
    void refusesWhatIsNoTimeAtItsField() {
        String own = "{\"package\":\"kitchen-waste-subsidy\",\"procedure\":\"application\",\"months\":6}";
        refuses("closedCases", "{\"closedCases\":0}");
        refuses("silentResidents", "{\"silentResidents\":1201}");
        refuses("procedures/0/months", "{\"procedures\":[" + own.replace("6}", "-1}") + "]}");
        refuses("procedures/1/procedure", "{\"procedures\":[" + own + "," + own + "]}");
        refuses("procedures/0/procedure", "{\"procedures\":[" + own.replace("application", "nothing") + "]}");
        refuses("procedures/0/procedure", "{\"procedures\":[{\"months\":6}]}");
        expect(400, engine.put(SETTINGS, "{\"closedCases\":\"long\"}"));
        expect(400, engine.get(SETTINGS + "/preview?closedCases=long"));
        StartedEngine.Answer written = expect(
                400, engine.get(SETTINGS + "/preview?procedures=" + URLEncoder.encode("a/b", StandardCharsets.UTF_8)));
        assertThat(written.json().path("errors").path(0).path("field").asString())
                .isEqualTo("procedures");
    }

    @Test
    void keepsInTheAuditLogWhatWasSetBefore() {
        expect(200, engine.put(SETTINGS, "{\"leftovers\":12}"));
        expect(200, engine.put(SETTINGS, "{\"leftovers\":13}"));
        JsonNode change = engine.get(CITY + "/audit?action=settings-change")
                .json()
                .path("items")
                .path(0)
                .path("details");
        assertThat(change.path("before").path("leftovers").asInt()).isEqualTo(12);
        assertThat(change.path("after").path("leftovers").asInt()).isEqualTo(13);
    }

    private static void refuses(String field, String body) {
        StartedEngine.Answer refused = expect(400, engine.put(SETTINGS, body));
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(refused.json().path("errors").path(0).path("messageEn").asString())
                .isNotBlank();
    }

    /** The newest. */
    private static String resident() {
        return engine.get(CITY + "/residents?size=1")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    /** What cannot be read cannot be erased as it should be. */
    private static void corrupt(String resident) {
        engine.bean(JdbcTemplate.class)
                .update("update resident set channel_user = ? where id = ?", new byte[] {1}, UUID.fromString(resident));
    }

    private static void turn(Duration by) {
        engine.bean(TurnableClock.class).advance(by);
    }

    private static void night() {
        TurnableClock clock = engine.bean(TurnableClock.class);
        ZonedDateTime tomorrow = clock.instant().atZone(TurnableClock.TOKYO).plusDays(1);
        clock.set(tomorrow.with(LocalTime.of(2, 0)).toInstant());
        engine.bean(Retention.class).runDue();
    }
}
