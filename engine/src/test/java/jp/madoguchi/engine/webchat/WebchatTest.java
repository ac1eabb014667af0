package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.FailedMessages;
import jp.madoguchi.engine.webchat.WebResident.Answer;
import jp.madoguchi.engine.webchat.WebResident.Listening;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The web chat over HTTP, as a browser uses it. */
class WebchatTest extends WebchatScene {

    @Test
    void carriesAResidentFromTheRegistrationToTheDecision() {
        resident.open();
        Procedures.register(resident);
        Procedures.fillApplication(resident);
        resident.taps("送信する").hears("申請を受け付けました", "受付番号");
        resident.says("申請状況").hears("受付済み");
        String number = onlyCase();
        city.staff(
                "POST",
                "/cases/" + number + "/deficiencies",
                "{\"items\":[{\"question\":\"receipt\",\"comment\":\"日付が読めません。\"}]}");
        resident.hears("日付が読めません", "領収書の写真");
        Procedures.photo(resident).hears("内容をご確認ください");
        resident.taps("送信する").hears("修正を受け付けました");
        resident.says("申請状況").hears(number, "修正後の確認中");
        city.staff("POST", "/cases/" + number + "/decision", "{\"outcome\":\"approved\"}");
        resident.hears("交付を決定しました", "交付決定通知書");
        opensOnlyHere(link());
    }

    @Test
    void takesATurnOfTheSameIdOnce() {
        resident.open();
        UUID id = UUID.randomUUID();
        assertThat(resident.turn(id, "\"text\":\"もしもし\"").status()).isEqualTo(202);
        resident.hears(ASKED);
        assertThat(resident.turn(id, "\"text\":\"もしもし\"").status()).isEqualTo(202);
        resident.says("もういちど").hears(ASKED);
        assertThat(resident.lines().stream().filter(line -> line.path("own").asBoolean()))
                .hasSize(2);
    }

    @Test
    void aBrowserThatComesBackGetsExactlyWhatItMissed() {
        resident.open();
        resident.says("一つ目").hears(ASKED);
        List<Long> before;
        try (Listening listening = resident.listen("")) {
            await().until(() -> listening.ids().size() == resident.lines().size());
            before = listening.ids();
        }
        resident.says("二つ目").hears(ASKED);
        long last = before.get(before.size() - 1);
        try (Listening again = resident.listen("?after=0", "Last-Event-ID", Long.toString(last))) {
            resident.says("三つ目").hears(ASKED);
            int missed = resident.lines().size() - before.size();
            await().untilAsserted(() -> assertThat(again.ids()).hasSize(missed));
            assertThat(again.ids().get(0)).isEqualTo(last + 1);
            assertThat(again.ids()).isSorted().doesNotHaveDuplicates();
            assertThat(again.text()).doesNotContain("一つ目").contains("二つ目", "三つ目");
        }
    }

    /** Another node writes to the same table and cannot wake this one. */
    @Test
    void whatAnotherNodeSaysArrivesToo() {
        resident.open();
        resident.says("もしもし").hears(ASKED);
        WebTalk talk = new WebTalk(new MunicipalityId(WebchatCity.CODE), newestResident());
        try (Listening listening = resident.listen("?after=" + resident.lines().size())) {
            city.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> city.bean(LineStore.class)
                            .add(
                                    talk,
                                    UUID.randomUUID(),
                                    Rendering.of(List.of(new Reply.Text("となりのノードから", List.of())))));
            await().untilAsserted(() -> assertThat(listening.text()).contains("となりのノードから"));
        }
    }

    @Test
    void aPhotoIsShownAgainWithoutWhereItWasTaken() {
        resident.open();
        resident.sends(Pictures.photo(1));
        JsonNode line = resident.lines().stream()
                .filter(l -> l.path("own").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(line.path("says").path("photo").asBoolean()).isTrue();
        String path = "/lines/" + line.path("number").asLong() + "/media";
        Answer photo = resident.get(path);
        assertThat(photo.header("content-type")).isEqualTo("image/jpeg");
        assertThat(new String(photo.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.GPS);
        WebResident stranger = city.resident();
        stranger.open();
        assertThat(stranger.get(path).status()).isEqualTo(404);
    }

    @Test
    void theResidentCanDeleteTheTalk() {
        resident.open();
        resident.says("秘密の話").hears(ASKED);
        try (Listening listening = resident.listen("")) {
            assertThat(resident.delete().status()).isEqualTo(204);
            await().until(listening::ended);
        }
        assertThat(resident.get("/events").status()).isEqualTo(401);
        assertThat(resident.open().text()).doesNotContain("秘密の話");
    }

    @Test
    void aDeletedTalkLeavesNothingBehindAndTellsStaffWhatDidNotArrive() {
        resident.open();
        resident.sends(Pictures.jpeg());
        UUID id = newestResident();
        assertThat(rows("webchat_line where own and content is not null and resident_id = ?", id))
                .isEqualTo(1);
        assertThat(rows("conversation where due is not null and resident_id = ?", id))
                .isEqualTo(1);
        long contents = rows("content where ? is not null", id);
        resident.delete();
        assertThat(rows("webchat_line where resident_id = ?", id)).isZero();
        assertThat(rows("webchat_turn where resident_id = ?", id)).isZero();
        assertThat(rows("webchat_talk where resident_id = ?", id)).isZero();
        assertThat(rows("conversation where due is not null and resident_id = ?", id))
                .isZero();
        assertThat(rows("content where ? is not null", id)).isEqualTo(contents - 1);
        MunicipalityId code = new MunicipalityId(WebchatCity.CODE);
        city.bean(Conversations.class).tell(code, id, List.of(new Reply.Text("お知らせ", List.of())));
        await().untilAsserted(() -> assertThat(city.bean(FailedMessages.class).of(code, 10))
                .anySatisfy(failed -> {
                    assertThat(failed.lane()).isEqualTo(id.toString());
                    assertThat(failed.reason()).contains("deleted this web chat");
                }));
    }

    @Test
    void theCookieStaysWithOurPage() {
        Answer opened = resident.open();
        assertThat(opened.header("set-cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/webchat/yamanokuchi")
                .doesNotContain("Secure");
        assertThat(opened.text()).doesNotContain(opened.header("set-cookie").split("[=;]")[1]);
    }

    @Test
    void staffOpenAndCloseAWebChat() {
        city.staff("PUT", "", "{\"name\":\"やまのくち市\"}");
        assertThat(city.staff("PUT", "/channels/web", "{\"kind\":\"webchat\"}")
                        .path("page")
                        .stringValue())
                .isEqualTo("/webchat/yamanokuchi");
        city.staff("DELETE", "/channels/web", "");
        assertThat(resident.open().status()).isEqualTo(404);
        assertThat(resident.get("").text()).contains("ウェブ窓口はありません");
        city.staff("PUT", "/channels/webchat", "{\"kind\":\"webchat\"}");
        assertThat(resident.open().status()).isEqualTo(200);
    }
}
