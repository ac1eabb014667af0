package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A resident on the web chat and the department write to each other. */
class WebchatThreadTest extends WebchatScene {

    @Test
    void carriesWordsBothWaysAndBringsADocumentAgain() {
        resident.open();
        Procedures.register(resident);
        Procedures.fillApplication(resident);
        resident.taps("送信する").hears("申請を受け付けました");
        String thread = "/cases/" + onlyCase() + "/thread";

        city.staff("POST", thread, "{\"text\":\"見積書はありますか\",\"by\":\"窓口 太郎\"}");
        resident.hears("からの連絡】", "見積書はありますか");
        assertThat(resident.lines().toString())
                .as("names of staff are shown only where the city wants that")
                .doesNotContain("窓口 太郎");
        resident.says("はい、あります");
        await().until(() -> entries(thread).size() == 2);
        assertThat(entries(thread).get(1).path("author").asString()).isEqualTo("resident");
        assertThat(entries(thread).get(1).path("text").asString()).isEqualTo("はい、あります");
        assertThat(entries(thread).get(0).path("state").asString()).isEqualTo("sent");
        assertThat(city.staff("GET", "/threads?unread=true", "").path("items")).hasSize(1);

        city.staff("PUT", "/threads/settings", "{\"showStaffNames\":true}");
        city.staff("POST", thread, "{\"text\":\"写真を送ってください\",\"by\":\"窓口 太郎\"}");
        resident.hears("写真を送ってください", "窓口 太郎");

        city.staff("POST", thread.replace("/thread", "/decision"), "{\"outcome\":\"approved\"}");
        resident.says("申請状況").hears("交付決定");
        JsonNode sent = city.staff(
                "POST", thread + "/documents", "{\"document\":\"decision\",\"text\":\"もう一度お送りします\",\"by\":\"窓口 太郎\"}");
        assertThat(sent.toString()).contains("\"document\"");
        resident.hears("もう一度お送りします", "\"type\":\"link\"", "交付決定通知書");
        JsonNode last = entries(thread).get(entries(thread).size() - 1);
        assertThat(last.path("kind").asString()).isEqualTo("document");
        assertThat(last.path("author").asString()).isEqualTo("staff");
        opensOnlyHere(link());
    }

    private static List<JsonNode> entries(String thread) {
        return city.staff("GET", thread, "").path("items").valueStream().toList();
    }
}
