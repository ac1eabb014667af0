package jp.madoguchi.engine.whole;

import static jp.madoguchi.engine.whole.ErasureScene.CITY;
import static jp.madoguchi.engine.whole.ErasureScene.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident of whom the city holds something of every kind asks what it is, and to be erased. */
class ErasureTest {

    /** Of the telephone number, more than an identifier made by chance would have. */
    private static final String[] NAMES = {"紫苑", "シオン", "ｼｵﾝ", "しおん", "7654-3210", "76543210", "7654－3210"};

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesOutAllThereIsAndErasesItWithProof(Make make) throws IOException {
        try (ErasureScene scene = new ErasureScene(make)) {
            scene.livesOn();
            refusesWhileTheCaseIsOpen(scene);
            scene.isRejected();
            givesOutEverything(scene);
            refusesWithoutNameOrReason(scene);
            assertThat(new EveryCell(scene.engine.bean(JdbcTemplate.class)).with(scene.id))
                    .contains("case_file", "conversation", "document", "resident_word", "thread_member");
            Map<String, Long> rows = rows(scene);
            scene.preview();
            assertThat(rows(scene)).as("a preview changes nothing").isEqualTo(rows);
            JsonNode certificate = erase(scene);
            leavesNothing(scene);
            proves(scene, certificate);
            knowsNobody(scene);
        }
    }

    private static void refusesWhileTheCaseIsOpen(ErasureScene scene) {
        JsonNode preview = scene.preview();
        assertThat(preview.path("possible").asBoolean()).isFalse();
        assertThat(preview.path("obstacles").toString()).contains("open-cases", scene.number);
        Answer refused = expect(409, scene.engine.post(scene.resident() + "/erasure", body("本人からの請求", scene.id)));
        assertThat(refused.json().path("errors").toString()).contains(scene.number);
    }

    private static void givesOutEverything(ErasureScene scene) throws IOException {
        Map<String, byte[]> files = scene.export();
        String json = new String(files.get("resident.json"), StandardCharsets.UTF_8);
        JsonNode held = JsonMapper.shared().readTree(json);
        for (String section : new String[] {
            "resident", "cases", "conversation", "threads", "documents", "payments", "lineEvents", "files"
        }) {
            assertThat(held.path(section).size()).as(section).isPositive();
        }
        assertThat(json).contains(scene.user, "紫苑です。あります", "紫苑さんに電話した", "紫苑さんが窓口で", "紫苑 下書", "対象外です", "0123456");
        assertThat(new String(files.get("resident.html"), StandardCharsets.UTF_8))
                .contains("保有個人情報の開示", "電話番号", "紫苑です。あります");
        assertThat(held.path("files")
                        .valueStream()
                        .map(file -> file.path("type").asString()))
                .contains("image/jpeg", "application/pdf");
        held.path("files")
                .forEach(file -> assertThat(files.get(file.path("path").asString()))
                        .hasSize(file.path("size").asInt()));
        assertThat(scene.engine
                        .get(CITY + "/audit?action=residents-export")
                        .json()
                        .toString())
                .contains("residents/" + scene.id, "本人からの開示請求");
        expect(400, scene.engine.get(scene.resident() + "/export"));
    }

    private static void refusesWithoutNameOrReason(ErasureScene scene) {
        for (String body : new String[] {
            body("本人からの請求", "だれか"), body("", scene.id), body("紫苑（090-7654-3210）さんの請求。朝倉紫苑", scene.id), "{}"
        }) {
            Answer answer = expect(400, scene.engine.post(scene.resident() + "/erasure", body));
            assertThat(answer.json().path("errors").path(0).path("field").asString())
                    .isIn("confirm", "reason");
        }
        assertThat(scene.found("紫苑").path("total").asInt()).isEqualTo(1);
    }

    private static JsonNode erase(ErasureScene scene) {
        JsonNode preview = scene.preview();
        JsonNode certificate = expect(201, scene.engine.post(scene.resident() + "/erasure", body("本人からの請求", "朝倉 紫苑")))
                .json();
        assertThat(certificate.path("certificate").path("erased")).isEqualTo(preview.path("erased"));
        assertThat(certificate.path("certificate").path("kept")).isEqualTo(preview.path("kept"));
        return certificate;
    }

    private static void leavesNothing(ErasureScene scene) {
        JdbcTemplate jdbc = scene.engine.bean(JdbcTemplate.class);
        EveryCell cells = new EveryCell(jdbc);
        assertThat(cells.with(NAMES)).isEmpty();
        assertThat(cells.with(scene.user)).isEmpty();
        assertThat(cells.with(scene.id)).containsExactly("audit_entry", "erasure_certificate");
        assertThat(cells.with(scene.number))
                .isSubsetOf("audit_entry", "case_erased", "ledger_entry", "payment_session", "payment_refund");
        assertThat(jdbc.queryForObject("select count(*) from content", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from line_event where body is not null", Long.class))
                .isZero();
        assertThat(scene.engine.get(CITY + "/cases/" + scene.number).status()).isEqualTo(404);
    }

    private static void proves(ErasureScene scene, JsonNode proof) {
        JsonNode certificate = proof.path("certificate");
        assertThat(certificate.path("resident").asString()).isEqualTo(scene.id);
        assertThat(sha256(certificate.toString()))
                .isEqualTo(proof.path("sha256").asString());
        JsonNode entry = scene.engine
                .get(CITY + "/audit?action=resident-erased")
                .json()
                .path("items")
                .path(0);
        assertThat(entry.path("hash")).isEqualTo(proof.path("audit").path("hash"));
        assertThat(entry.path("details").path("after").path("sha256")).isEqualTo(proof.path("sha256"));
        assertThat(scene.engine.get(CITY + "/audit/verify").json().path("whole").asBoolean())
                .isTrue();
        JsonNode listed = scene.engine.get(CITY + "/erasures").json();
        assertThat(listed.path("items").path(0)).isEqualTo(proof);
        String path = CITY + "/erasures/" + certificate.path("id").asString();
        assertThat(scene.engine.get(path).json()).isEqualTo(proof);
        byte[] pdf = scene.engine.bytes(path + ".pdf").body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(listed.toString()).doesNotContain(NAMES).doesNotContain(scene.user);
    }

    /** Who talks again is somebody new. */
    private static void knowsNobody(ErasureScene scene) {
        assertThat(scene.found("紫苑").path("total").asInt()).isZero();
        for (String path : new String[] {"", "/erasure", "/export?reason=x"}) {
            expect(404, scene.engine.get(scene.resident() + path));
        }
        scene.shion.says("補助金", "お名前");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(scene.found("").path("items").toString())
                        .contains(scene.user)
                        .doesNotContain(scene.id));
    }

    private static Map<String, Long> rows(ErasureScene scene) {
        JdbcTemplate jdbc = scene.engine.bean(JdbcTemplate.class);
        Map<String, Long> rows = new java.util.TreeMap<>();
        for (String table : new String[] {
            "resident",
            "resident_word",
            "case_file",
            "case_timeline",
            "case_word",
            "case_erased",
            "content",
            "conversation",
            "document",
            "ledger_entry",
            "thread",
            "thread_entry",
            "erasure_certificate"
        }) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }

    private static String body(String reason, String confirm) {
        return "{\"reason\":\"" + reason + "\",\"confirm\":\"" + confirm + "\"}";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
