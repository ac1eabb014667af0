package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.group;
import static jp.madoguchi.engine.dialogue.Ask.photo;
import static jp.madoguchi.engine.dialogue.Ask.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import org.junit.jupiter.api.Test;

/** Messages that residents take back. */
class ForgettingTest {

    @Test
    void asksAgainWhatATakenBackMessageAnswered() {
        Scenario talk = Scenario.of(form("申請", text("name", "お名前"), text("town", "町名"), text("note", "備考")))
                .begins()
                .says("山口 花子");
        String name = talk.place();

        talk.says("中央")
                .forgets(name)
                .city("お名前")
                .cityDoesNotSay("備考")
                .says("湯田 太郎")
                .city("備考")
                .says("なし")
                .row("お名前", "湯田 太郎")
                .row("町名", "中央");
    }

    @Test
    void forgetsTheFirstOfTwoPhotosWithTheQuestionStillOpen() {
        Scenario talk = Scenario.of(form("申請", photo("receipt", "領収書", 2, 3))).begins();
        talk.sendsPhoto("first");
        String first = talk.place();

        talk.forgets(first).city("領収書").sendsPhoto("second").sendsPhoto("third").says("次へ");

        assertThat(talk.completes().answers().values().toString())
                .contains("second", "third")
                .doesNotContain("first");
    }

    @Test
    void aTakenBackPartLeavesTheAnswerTheDialogueBeganWith() {
        Map<String, Object> old = Map.of("content", "old", "type", "image/jpeg", "size", 1);
        Scenario talk = Scenario.of(form("申請", photo("receipt", "領収書", 1, 3), text("town", "町名")))
                .begins(new Start.Correct(
                        new Answers(Map.of("receipt", List.of(old), "town", "中央")), Map.of("receipt", "日付が読めません")))
                .sendsPhoto("new");

        talk.forgets(talk.place()).city("領収書");

        assertThat(talk.state().answers().get("receipt")).isEqualTo(List.of(old));
        assertThat(talk.state().toJson()).doesNotContain("\"new\"");
    }

    @Test
    void forgetsOneAnswerInsideAnItemOfAGroup() {
        Scenario talk = Scenario.of(
                        form("申請", group("members", "家族", "人", 2, 2, text("name", "氏名"), text("kin", "続柄"))))
                .begins()
                .says("太郎", "父", "花子");
        String secondName = talk.place();

        talk.forgets(secondName).city("氏名").says("桜").city("続柄").says("母");

        assertThat(talk.completes().answers().get("members"))
                .isEqualTo(List.of(Map.of("name", "太郎", "kin", "父"), Map.of("name", "桜", "kin", "母")));
    }

    @Test
    void aWordThatWasNoAnswerLeavesNothingToForget() {
        Scenario talk = Scenario.of(form("申請", Ask.integer("seats", "定員", null, null)))
                .begins()
                .says("たくさん");

        assertThat(talk.understood()).isFalse();
        assertThat(talk.says("5").understood()).isTrue();
    }
}
