package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.line.StubLine;
import jp.madoguchi.engine.mail.SandboxMailbox;
import jp.madoguchi.engine.media.Pictures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Staff and residents write to each other, over the API and LINE. */
class ThreadsApiTest extends StaffApi {

    private ThreadResident hanako;
    private String number;

    @BeforeEach
    void apply() {
        hanako = new ThreadResident(engine, line);
        number = hanako.applies();
    }

    private String thread() {
        return CITY + "/cases/" + number + "/thread";
    }

    private JsonNode shown() {
        return engine.get(thread()).json();
    }

    private List<String> texts() {
        return shown().path("items")
                .valueStream()
                .map(e -> e.path("text").asString(""))
                .toList();
    }

    private void write(String text) {
        Answer answer = engine.post(thread(), "{\"text\":\"" + text + "\",\"by\":\"窓口 太郎\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void carriesWordsBothWaysAndTellsWhatIsUnread() {
        assertThat(shown().path("items").isEmpty()).isTrue();
        write("見積書はお持ちですか");
        hanako.hears("見積書はお持ちですか", "試験課", number);
        assertThat(hanako.heard()).doesNotContain("窓口 太郎");
        await().until(() ->
                shown().path("items").path(0).path("state").asString().equals("sent"));

        hanako.says("はい、あります");
        hanako.hears("担当課にお伝えしました");
        JsonNode thread = shown();
        assertThat(texts()).containsExactly("見積書はお持ちですか", "はい、あります");
        assertThat(thread.path("items").path(1).path("author").asString()).isEqualTo("resident");
        assertThat(thread.path("unread").asInt()).isEqualTo(1);
        assertThat(listed().path("unread").asInt()).isEqualTo(1);
        assertThat(engine.get(CITY + "/threads?unread=true").body()).contains(number);

        Answer read = engine.post(thread() + "/read", "{\"by\":\"窓口 太郎\"}");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("readUpTo").asInt()).isEqualTo(2);
        assertThat(read.json().path("readBy").asString()).isEqualTo("窓口 太郎");
        assertThat(shown().path("unread").asInt()).isZero();
        assertThat(engine.get(CITY + "/threads?unread=true").body()).doesNotContain(number);
        String timeline =
                engine.get(CITY + "/cases/" + number).json().path("timeline").toString();
        assertThat(timeline).contains("thread-staff", "thread-resident").doesNotContain("見積書", "あります");
    }

    private JsonNode listed() {
        return engine.get(CITY + "/cases?size=200")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wordsThatStartSomethingWinOverAnOpenThread() {
        write("いかがですか");
        hanako.hears("いかがですか");
        hanako.says("メニュー");
        hanako.hears("ご用件をお選びください");
        hanako.says("申請状況");
        hanako.hears("詳しく");
        hanako.says("試験");
        assertThat(texts()).containsExactly("いかがですか");
    }

    @Test
    void aThreadThatWasEndedTakesNothingMore() {
        write("いかがですか");
        hanako.hears("いかがですか").tapsLabel("返信する").hears("担当課へのメッセージを送ってください");
        hanako.says("だいじょうぶです");
        hanako.hears("お伝えしました").tapsLabel("やりとりを終える").hears("やりとりを終えました");
        hanako.says("ひとりごと");
        hanako.hears("ひとりごと");
        assertThat(texts()).containsExactly("いかがですか", "だいじょうぶです");
    }

    @Test
    void asksWhichOfTwoOpenThreadsIsMeantAndLosesNothing() {
        String first = number;
        write("一件目について");
        number = hanako.applies();
        write("二件目について");
        hanako.hears("二件目について");
        hanako.says("領収書をなくしました");
        hanako.says("再発行してもらいます");
        hanako.hears("どの件についてですか");
        assertThat(texts()).containsExactly("二件目について");
        hanako.tapsLabel(first + " 試験の申請").hears(first + "）について、担当課にお伝えしました");
        assertThat(texts()).containsExactly("二件目について");
        number = first;
        assertThat(texts()).containsExactly("一件目について", "領収書をなくしました", "再発行してもらいます");
        hanako.says("つづきです");
        hanako.hears("担当課にお伝えしました");
        assertThat(texts()).endsWith("つづきです");
    }

    @Test
    void leavesADialogueUnderWayWhereItIsUntilTheResidentReplies() {
        hanako.says("試験");
        hanako.hears("お名前");
        long asked = hanako.times("お名前");
        write("途中ですみません");
        hanako.hears("途中ですみません");
        await().until(() -> hanako.times("お名前") > asked);
        hanako.says("山口 花子");
        assertThat(texts()).containsExactly("途中ですみません");
        hanako.tapsLabel("返信する").hears("中断しました", "担当課へのメッセージを送ってください");
        hanako.says("あとで送ります");
        assertThat(texts()).containsExactly("途中ですみません", "あとで送ります");
        hanako.says("続ける");
        hanako.hears("ご用件");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aResidentBeginsFromTheStatusOfACase() {
        hanako.says("申請状況");
        hanako.tapsLabel("詳しく").tapsLabel("担当課に連絡").hears("担当課へのメッセージを送ってください");
        hanako.says("質問があります");
        hanako.says("もう一つあります");
        assertThat(texts()).containsExactly("質問があります", "もう一つあります");
        await().until(() -> mails() == 1);
        engine.post(thread() + "/read", "");
        hanako.says("三つ目です");
        await().until(() -> mails() == 2);
    }

    /** Mails that tell of messages in this case. */
    private long mails() {
        return engine.bean(SandboxMailbox.class).all(new MunicipalityId("shiken")).stream()
                .filter(mail -> mail.subject().equals("【メッセージ】受付番号 " + number))
                .peek(mail ->
                        assertThat(mail.body()).contains(number, "/staff/").doesNotContain("花子", "質問"))
                .count();
    }

    @Test
    void whatAResidentTakesBackIsGone() {
        write("口座番号を教えてください");
        hanako.hears("口座番号を教えてください");
        String message = hanako.says("1234567 です");
        hanako.hears("担当課にお伝えしました");
        assertThat(shown().path("unread").asInt()).isEqualTo(1);
        hanako.unsends(message);
        JsonNode entry = shown().path("items").path(1);
        assertThat(entry.path("withdrawn").asBoolean()).isTrue();
        assertThat(entry.path("text").asString()).isEqualTo("送信が取り消されました");
        assertThat(shown().path("unread").asInt()).isZero();
        assertThat(engine.bean(JdbcTemplate.class)
                        .queryForObject("select count(*) from thread_entry where body is null", Long.class))
                .isPositive();
        assertThat(engine.get(CITY + "/cases/" + number).json().path("timeline").toString())
                .contains("thread-taken-back");
    }

    @Test
    void bringsTheAnswerToAFormBackIntoTheThread() {
        Answer asked = engine.post(thread() + "/forms", "{\"form\":\"extra\",\"text\":\"教えてください\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        hanako.hears("教えてください", "ご都合のよい時間");
        hanako.says("午後");
        hanako.says("送信する");
        hanako.hears("ご回答を受け付けました");
        JsonNode answer = shown().path("items").path(1);
        assertThat(answer.path("kind").asString()).isEqualTo("form-answer");
        assertThat(answer.path("details").path("answers").path("when").asString())
                .isEqualTo("午後");
        assertThat(engine.get(CITY + "/cases/" + number)
                        .json()
                        .path("facts")
                        .path("extra")
                        .path("when")
                        .asString())
                .isEqualTo("午後");
        Answer unknown = engine.post(thread() + "/forms", "{\"form\":\"request\"}");
        expectProblem(409, unknown);
        assertThat(unknown.body()).contains("extra");
    }

    @Test
    void sendsPhotosAndFilesAsLinksForTheResident() {
        String data = Base64.getEncoder().encodeToString(Pictures.jpeg());
        Answer sent = engine.post(
                thread(), "{\"text\":\"地図です\",\"attachments\":[{\"name\":\"地図.jpg\",\"data\":\"" + data + "\"}]}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        hanako.hears("地図.jpg", "/d/");
        JsonNode photo = shown().path("items").path(1);
        assertThat(photo.path("kind").asString()).isEqualTo("photo");
        Answer bytes = engine.get(photo.path("content").path("url").asString());
        assertThat(bytes.status()).isEqualTo(200);
        assertThat(bytes.type()).isEqualTo("image/jpeg");
        expectProblem(
                400, engine.post(thread(), "{\"attachments\":[{\"name\":\"x.exe\",\"data\":\"TVqQAAMAAAAEAAAA\"}]}"));
        assertThat(engine.get(thread() + "/contents/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void showsNamesOfStaffOnlyWhereTheMunicipalityWantsThat() {
        assertThat(engine.put(CITY + "/threads/settings", "{\"showStaffNames\":true}")
                        .status())
                .isEqualTo(200);
        try {
            write("名乗ります");
            hanako.hears("窓口 太郎");
        } finally {
            engine.put(CITY + "/threads/settings", "{\"showStaffNames\":false}");
        }
        assertThat(engine.get(CITY + "/threads/settings").json().path("openFor").asString())
                .isEqualTo("PT336H");
    }

    @Test
    void tellsWhichMessagesCouldNotBeSent() {
        line.behave(request -> request.json().toString().contains("届かない文")
                ? StubLine.Answer.error(400, "Not found")
                : StubLine.Answer.ok());
        write("届かない文");
        await().until(() ->
                shown().path("items").path(0).path("state").asString().equals("failed"));
        String failed = engine.get(CITY + "/messages/failed")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(engine.delete(CITY + "/messages/failed/" + failed).status()).isEqualTo(204);
        assertThat(shown().path("items").path(0).path("state").asString()).isEqualTo("failed");
    }

    @Test
    void refusesWhatCannotBeWritten() {
        for (String body :
                List.of("{}", "{\"text\":\"  \"}", "{\"text\":\"" + "あ".repeat(5001) + "\"}", "[]", "null", "{")) {
            expectProblem(400, engine.post(thread(), body));
        }
        expectProblem(404, engine.post(CITY + "/cases/2026-999999/thread", "{\"text\":\"x\"}"));
        expectProblem(404, engine.post(thread() + "/read", "{}"));
        expectProblem(409, engine.post(thread() + "/documents", "{\"document\":\"notice\"}"));
        expectProblem(400, engine.post(thread() + "/documents", "{}"));
        expectProblem(400, engine.put(CITY + "/threads/settings", "{\"openFor\":\"two weeks\"}"));
        expectProblem(400, engine.put(CITY + "/threads/settings", "{\"mail\":\"nobody\"}"));
        expectProblem(400, engine.get(CITY + "/threads?page=-1"));
        expectProblem(404, engine.get(CITY + "/residents/" + UUID.randomUUID() + "/thread"));
    }

    @Test
    void keepsAnswersReadyAndFillsThemForACase() {
        Answer made = engine.post(
                CITY + "/canned-answers",
                "{\"title\":\"お待ちください\",\"department\":\"試験課\",\"text\":\"{{case.number}} は審査中です。\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = CITY + "/canned-answers/" + made.json().path("id").asString();
        assertThat(engine.get(CITY + "/canned-answers?department=%E8%A9%A6%E9%A8%93%E8%AA%B2&case=" + number)
                        .body())
                .contains(number + " は審査中です。");
        assertThat(engine.get(CITY + "/canned-answers?department=x").body()).doesNotContain("審査中");
        assertThat(engine.put(path, "{\"title\":\"新しい題\",\"text\":\"{{nothing.here}} です\"}")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("新しい題");
        expectProblem(400, engine.put(path, "{\"title\":\"題だけ\"}"));
        assertThat(engine.delete(path).status()).isEqualTo(204);
        expectProblem(404, engine.get(path));
    }

    @Test
    void asksForMoneyInTheThread() {
        Answer asked = engine.post(
                thread() + "/payments", "{\"items\":[{\"title\":\"手数料\",\"amount\":300}],\"text\":\"手数料をお願いします\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        hanako.hears("手数料をお願いします");
        JsonNode entry = shown().path("items").path(0);
        assertThat(entry.path("kind").asString()).isEqualTo("payment");
        assertThat(entry.path("details").path("amount").asInt()).isEqualTo(300);
        assertThat(engine.get(CITY + "/cases/" + number + "/ledger")
                        .json()
                        .path("balance")
                        .asInt())
                .isEqualTo(300);
        expectProblem(400, engine.post(thread() + "/payments", "{\"text\":\"x\"}"));
        expectProblem(
                400,
                engine.post(thread() + "/payments", "{\"items\":[{\"title\":\"手数料\",\"amount\":0}],\"text\":\"x\"}"));
    }

    @Test
    void showsThreadsOfResidentsOnlyWhereTheirPackageSaysSo() {
        assertThat(engine.get(CITY + "/threads/roles").json().path("items").isEmpty())
                .isTrue();
        expectProblem(404, engine.get(CITY + "/threads/roles/" + UUID.randomUUID()));
    }
}
