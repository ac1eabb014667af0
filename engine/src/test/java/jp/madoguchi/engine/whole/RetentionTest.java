package jp.madoguchi.engine.whole;

import static jp.madoguchi.engine.whole.ErasureScene.CITY;
import static jp.madoguchi.engine.whole.ErasureScene.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.retention.Retention;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A city keeps closed cases for six months. One of a resident's two cases closes; the other goes on. */
class RetentionTest {

    private static final String SETTINGS = CITY + "/settings/retention";
    private static final String OWN = "\"package\":\"kitchen-waste-subsidy\",\"procedure\":\"application\"";

    @ParameterizedTest
    @EnumSource(Make.class)
    void letsGoOfClosedCasesWhenTheirTimeIsOverAndOfNothingElse(Make make) throws IOException {
        try (ErasureScene scene = new ErasureScene(make)) {
            scene.livesOn();
            takesCashOnly(scene);
            expect(200, charge(scene, 500));
            scene.reject();
            String other = scene.applies(scene.shion);
            await().atMost(Duration.ofSeconds(30)).until(() -> isClosed(scene));
            assertThat(set(scene, "{\"closedCases\":6}").path("closedCases").asInt())
                    .isEqualTo(6);

            night(scene, LocalDate.now(TurnableClock.TOKYO).plusMonths(6));
            assertThat(stands(scene, scene.number)).as("not a day too early").isTrue();
            keepsByTheProceduresOwnTime(scene);
            leavesAnOpenBalanceAndSaysSo(scene);
            erasesTheSettledCase(scene, other);
            leavesNothingOfIt(scene, other);
        }
    }

    private static void keepsByTheProceduresOwnTime(ErasureScene scene) {
        set(scene, "{\"closedCases\":6,\"procedures\":[{" + OWN + ",\"months\":12}]}");
        night(scene, LocalDate.now(TurnableClock.TOKYO).plusMonths(7));
        assertThat(stands(scene, scene.number)).isTrue();
        set(scene, "{\"closedCases\":6,\"procedures\":[{" + OWN + ",\"months\":null}]}");
        night(scene, LocalDate.now(TurnableClock.TOKYO).plusMonths(7).plusDays(1));
        assertThat(stands(scene, scene.number)).isTrue();
        assertThat(last(scene).path("cases").asInt()).isZero();
    }

    private static void leavesAnOpenBalanceAndSaysSo(ErasureScene scene) {
        set(scene, "{\"closedCases\":1200,\"procedures\":[{" + OWN + ",\"months\":6}]}");
        JsonNode preview = preview(scene, "closedCases=1200&procedures=kitchen-waste-subsidy/application:6");
        assertThat(preview.path("cases").path("goes").asInt()).isZero();
        assertThat(preview.path("cases").path("left").toString()).contains("open-balance", scene.number);
        night(scene, LocalDate.now(TurnableClock.TOKYO).plusMonths(7).plusDays(2));
        assertThat(stands(scene, scene.number)).isTrue();
        assertThat(last(scene).path("report").path("left"))
                .isEqualTo(preview.path("cases").path("left"));
        expect(
                200,
                scene.engine.post(CITY + "/cases/" + scene.number + "/waivers", "{\"amount\":500,\"reason\":\"免除\"}"));
    }

    private static void erasesTheSettledCase(ErasureScene scene, String other) {
        JsonNode preview = preview(scene, "closedCases=6");
        assertThat(preview.path("cases").path("goes").asInt()).isEqualTo(1);
        assertThat(preview.path("cases").path("left").isEmpty()).isTrue();
        assertThat(stands(scene, scene.number)).as("a preview changes nothing").isTrue();
        LocalDate night = LocalDate.now(TurnableClock.TOKYO).plusMonths(7).plusDays(3);
        night(scene, night);
        assertThat(stands(scene, scene.number)).isFalse();
        assertThat(stands(scene, other)).isTrue();
        assertThat(preview.path("night").asString()).isEqualTo(night.toString());
        assertThat(last(scene).path("cases")).isEqualTo(preview.path("cases").path("goes"));
        scene.engine.bean(Retention.class).runDue();
        JsonNode entries =
                scene.engine.get(CITY + "/audit?action=retention-run").json().path("items");
        assertThat(entries.size()).as("one entry a night").isEqualTo(5);
        JsonNode told = entries.path(0).path("details").path("after");
        assertThat(told.path("cases").asInt()).isEqualTo(1);
        assertThat(told.path("night").asString()).isEqualTo(night.toString());
        assertThat(entries.toString()).doesNotContain("紫苑", scene.number);
    }

    /** All that says anything of the case is gone; the resident and the other case are as they were. */
    private static void leavesNothingOfIt(ErasureScene scene, String other) throws IOException {
        JdbcTemplate jdbc = scene.engine.bean(JdbcTemplate.class);
        EveryCell cells = new EveryCell(jdbc);
        assertThat(cells.with(scene.number))
                .isSubsetOf("audit_entry", "case_erased", "ledger_entry", "payment_session");
        assertThat(cells.with(other)).contains("case_file", "case_timeline", "case_word");
        Map<String, byte[]> held = scene.export();
        String json = new String(held.get("resident.json"), StandardCharsets.UTF_8);
        assertThat(json).contains(other, "朝倉").doesNotContain(scene.number, "見積書", "紫苑さんに電話した", "紫苑さんの手数料", "対象外です");
        assertThat(jdbc.queryForObject("select count(*) from content", Long.class))
                .as("the two photos of the case that stays")
                .isEqualTo(2);
        assertThat(held.keySet().stream().filter(name -> name.startsWith("files/")))
                .hasSize(2);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> scene.found("あさくら").path("total").asInt() == 1
                        && scene.found(scene.number).path("total").asInt() == 0);
        assertThat(scene.engine.get(CITY + "/audit/verify").json().path("whole").asBoolean())
                .isTrue();
    }

    /** Otherwise a page to pay on would be open as long as something is owed, and be the first thing in the way. */
    private static void takesCashOnly(ErasureScene scene) {
        scene.engine.bean(JdbcTemplate.class).update("delete from stripe_account");
    }

    private static StartedEngine.Answer charge(ErasureScene scene, int amount) {
        return scene.engine.post(
                CITY + "/cases/" + scene.number + "/charges",
                "{\"items\":[{\"title\":\"追加\",\"amount\":" + amount + "}],\"reason\":\"追加\"}");
    }

    private static boolean isClosed(ErasureScene scene) {
        return scene.engine
                .get(CITY + "/cases/" + scene.number)
                .json()
                .path("state")
                .asString()
                .equals("rejected");
    }

    private static boolean stands(ErasureScene scene, String number) {
        return scene.engine.get(CITY + "/cases/" + number).status() == 200;
    }

    private static JsonNode set(ErasureScene scene, String body) {
        return expect(200, scene.engine.put(SETTINGS, body)).json();
    }

    private static JsonNode preview(ErasureScene scene, String query) {
        return expect(200, scene.engine.get(SETTINGS + "/preview?" + query)).json();
    }

    private static JsonNode last(ErasureScene scene) {
        return expect(200, scene.engine.get(SETTINGS)).json().path("last");
    }

    /** Two in the morning of that day, and what is done then. */
    private static void night(ErasureScene scene, LocalDate day) {
        scene.engine
                .bean(TurnableClock.class)
                .set(day.atTime(LocalTime.of(2, 0)).atZone(TurnableClock.TOKYO).toInstant());
        scene.engine.bean(Retention.class).runDue();
    }
}
