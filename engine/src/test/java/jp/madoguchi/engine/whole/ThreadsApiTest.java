package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Staff and residents write to each other, over the API and LINE. */
class ThreadsApiTest extends ThreadsScene {

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
}
