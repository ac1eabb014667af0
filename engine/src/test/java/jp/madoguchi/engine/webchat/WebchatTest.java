package jp.madoguchi.engine.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.media.MediaKind;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.FailedMessages;
import jp.madoguchi.engine.time.TurnableClock;
import jp.madoguchi.engine.webchat.WebResident.Answer;
import jp.madoguchi.engine.webchat.WebResident.Listening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The web chat over HTTP, with everything behind it. */
class WebchatTest {

    /** What the registration says to an answer it cannot use: it begins by itself, as after adding the city as a friend. */
    private static final String ASKED = "選択肢の中から選んでください";

    @TempDir
    static Path data;

    private static WebchatCity city;

    private final WebResident resident = city.resident();

    @BeforeAll
    static void open() {
        city = new WebchatCity(data);
        // The library's subsidy is for what was bought in the fiscal year of the clock.
        city.bean(TurnableClock.class).set(Instant.parse("2026-11-20T01:00:00Z"));
    }

    @AfterAll
    static void close() {
        city.close();
    }

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

    private static String onlyCase() {
        JsonNode items = city.staff("GET", "/cases", "").path("items");
        assertThat(items).hasSize(1);
        return items.path(0).path("number").stringValue();
    }

    private String link() {
        return resident.lines().stream()
                .map(line -> line.path("says"))
                .filter(says -> says.path("type").asString("").equals("link"))
                .map(says -> says.path("uri").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private void opensOnlyHere(String link) {
        WebResident stranger = city.resident();
        stranger.open();
        Answer elsewhere = stranger.get(link);
        assertThat(elsewhere.status()).isEqualTo(303);
        String address = city.base() + elsewhere.header("location");
        assertThat(stranger.get(address).status()).isEqualTo(403);
        assertThat(city.resident().get(address).text()).contains("申請した画面でだけ開けます");
        Answer opened = resident.get(address);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.header("content-type")).isEqualTo("application/pdf");
        assertThat(new String(opened.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
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

    private static UUID newestResident() {
        return UUID.fromString(city.staff("GET", "/residents", "")
                .path("items")
                .path(0)
                .path("id")
                .stringValue());
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

    private static long rows(String where, UUID resident) {
        return city.bean(JdbcClient.class)
                .sql("select count(*) from " + where)
                .param(resident)
                .query(Long.class)
                .single();
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

    @Test
    void anUnknownMunicipalityIsToldSo() {
        WebResident lost = new WebResident(city.base() + "/webchat/nowhere");
        assertThat(problem(lost.open(), HttpStatus.NOT_FOUND)).contains("nowhere", "PUT /api/municipalities/nowhere");
        assertThat(lost.get("").status()).isEqualTo(404);
        assertThat(problem(lost.get("/events"), HttpStatus.NOT_FOUND)).contains("ウェブ窓口はありません");
    }

    @Test
    void aBrowserWithoutATalkIsToldToOpenOne() {
        assertThat(problem(resident.turn(UUID.randomUUID(), "\"text\":\"a\""), HttpStatus.UNAUTHORIZED))
                .contains("開き直してください", "/session");
        assertThat(problem(resident.get("/events"), HttpStatus.UNAUTHORIZED)).contains("開き直してください");
    }

    @Test
    void anotherSitesPageCanDoNothing() {
        resident.open();
        Answer answer = resident.send(resident.request("/turns")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(problem(answer, HttpStatus.FORBIDDEN)).contains(Door.HEADER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json                                                              | JSON",
                "[]                                                                   | object",
                "{\"id\":\"7\",\"text\":\"a\"}                                        | UUID",
                "{\"id\":\"ID\"}                                                      | exactly one",
                "{\"id\":\"ID\",\"text\":\"a\",\"tap\":{}}                            | exactly one",
                "{\"id\":\"ID\",\"text\":\" \"}                                       | characters",
                "{\"id\":\"ID\",\"text\":7}                                           | characters",
                "{\"id\":\"ID\",\"pick\":{\"data\":\"d\",\"value\":\"tomorrow\"}}     | 2026-10-01",
                "{\"id\":\"ID\",\"place\":{\"latitude\":91,\"longitude\":0}}          | latitude"
            })
    void aMalformedTurnIsRefused(String body, String why) {
        resident.open();
        String sent = body.replace("ID", UUID.randomUUID().toString());
        Answer answer = resident.post("/turns", "application/json", sent.getBytes(StandardCharsets.UTF_8));
        assertThat(problem(answer, HttpStatus.BAD_REQUEST)).contains(why);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        resident.open();
        byte[] text = new byte[TurnController.LONGEST_BODY + 1];
        assertThat(problem(resident.post("/turns", "application/json", text), HttpStatus.CONTENT_TOO_LARGE))
                .contains("64KB");
        byte[] photo = new byte[MediaKind.PHOTO.maxBytes() + 1];
        assertThat(problem(media("image/jpeg", photo), HttpStatus.CONTENT_TOO_LARGE))
                .contains("大きすぎて");
    }

    @Test
    void aPhotoThatIsNoneIsRefusedAndNotATurn() {
        resident.open();
        byte[] pdf = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);
        assertThat(problem(media("image/jpeg", pdf), HttpStatus.UNSUPPORTED_MEDIA_TYPE))
                .contains("JPEG");
        assertThat(problem(media("application/pdf", new byte[] {1}), HttpStatus.UNSUPPORTED_MEDIA_TYPE))
                .contains("PDF");
        assertThat(resident.lines()).noneMatch(line -> line.path("own").asBoolean());
    }

    @Test
    void tooManyTurnsInAMinuteAreRefused() {
        resident.open();
        for (int i = 0; i < TurnDesk.TURNS_A_MINUTE; i++) {
            resident.says("もしもし" + i);
        }
        Answer refused = resident.turn(UUID.randomUUID(), "\"text\":\"もうひとつ\"");
        assertThat(problem(refused, HttpStatus.TOO_MANY_REQUESTS)).contains("1分");
        assertThat(refused.header("retry-after")).isEqualTo("60");
    }

    private Answer media(String type, byte[] body) {
        return resident.post("/turns/" + UUID.randomUUID() + "/media", type, body);
    }

    private static String problem(Answer answer, HttpStatus status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status.value());
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        return answer.json().path("detail").stringValue();
    }
}
