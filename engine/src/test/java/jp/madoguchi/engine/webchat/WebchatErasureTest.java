package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A resident of the web chat is erased while the page is open. */
class WebchatErasureTest extends WebchatScene {

    @Test
    void leavesNothingOfTheTalkAndEndsItInTheBrowser() {
        resident.open();
        Procedures.register(resident);
        resident.says("補助金").hears("お名前");
        UUID id = newestResident();
        assertThat(rows("webchat_talk where resident_id = ?", id)).isOne();
        JsonNode proof = city.staff(
                "POST", "/residents/" + id + "/erasure", "{\"reason\":\"本人からの請求\",\"confirm\":\"" + id + "\"}");
        assertThat(proof.path("certificate").path("resident").asString())
                .as(proof.toString())
                .isEqualTo(id.toString());
        for (String table : List.of("webchat_talk", "webchat_line", "conversation")) {
            assertThat(rows(table + " where resident_id = ?", id)).as(table).isZero();
        }
        assertThat(resident.turn(UUID.randomUUID(), "\"text\":\"山口 花子\"").status())
                .isIn(401, 403, 404, 410);
        assertThat(resident.open().status()).isEqualTo(200);
        assertThat(resident.lines().toString()).doesNotContain("補助金の申請");
        assertThat(newestResident()).isNotEqualTo(id);
    }
}
