package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.choice;
import static jp.madoguchi.engine.dialogue.Ask.date;
import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.integer;
import static jp.madoguchi.engine.dialogue.Ask.option;
import static jp.madoguchi.engine.dialogue.Ask.statement;
import static jp.madoguchi.engine.dialogue.Ask.text;
import static jp.madoguchi.engine.dialogue.Ask.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    @Test
    void asksAgainWhatABoundMadeInvalid() {
        Scenario.of(form("申請", integer("seats", "定員", null, null), integer("people", "参加人数", null, "seats")))
                .begins()
                .says("10", "8")
                .corrects("定員")
                .says("5")
                .city("5以下でお答えください", "参加人数", "前回の回答：8")
                .says("5")
                .atSummary();
    }

    @Test
    void asksAgainWhatIsOfferedNoLonger() {
        Scenario.of(form(
                        "申請",
                        yesNo("car", "車はありますか"),
                        choice("way", "来る方法", option("bus", "バス"), option("car", "車", "car = true"))))
                .begins()
                .taps("はい")
                .taps("車")
                .corrects("車はありますか")
                .taps("いいえ")
                .city("今は選べません", "来る方法")
                .taps("バス")
                .atSummary();
    }

    @Test
    void takingTheCorrectionBackEndsTheAskingAgain() {
        Scenario.of(form("申請", integer("seats", "定員", null, null), integer("people", "参加人数", null, "seats")))
                .begins()
                .says("10", "8")
                .corrects("定員")
                .says("5")
                .city("参加人数")
                .says("戻る")
                .city("定員")
                .says("9")
                .atSummary()
                .row("参加人数", "8");
    }

    @Test
    void ruleOverALaterQuestionWaitsForIt() {
        Scenario.of(form(
                        "予約",
                        date("from", "開始日", null, null).must("from <= to", "開始日は終了日までにしてください。"),
                        date("to", "終了日", null, null)))
                .begins()
                .says("2026/12/10")
                .city("終了日")
                .says("2026/12/1")
                .city("開始日は終了日までにしてください。", "開始日", "前回の回答：2026年12月10日")
                .says("2026/11/30")
                .atSummary();
    }

    @Test
    void answersOfHiddenQuestionsAreNoVariables() {
        Scenario talk = Scenario.of(form(
                        "申請",
                        yesNo("dog", "犬はいますか"),
                        integer("dogs", "何匹ですか", null, null).when("dog = true"),
                        text("why", "理由").when("dogs != null and dogs > 2")))
                .begins()
                .says("はい", "5", "好きだから")
                .corrects("犬はいますか")
                .says("いいえ")
                .atSummary()
                .rows("犬はいますか");
        assertThat(talk.completes().answers().values()).isEqualTo(Map.of("dog", false));
    }

    @Test
    void marksSeveralInTheOrderOfTheForm() {
        Map<String, String> comments = new LinkedHashMap<>();
        comments.put("c", "三つ目を確認してください");
        comments.put("a", "一つ目を確認してください");
        comments.put("zzz", "窓口にもお電話ください");
        Outcome.Completed done = Scenario.of(form("申請", text("a", "一"), text("b", "二"), text("c", "三")))
                .begins(new Start.Correct(new Answers(Map.of("a", "1", "b", "2", "c", "3")), comments))
                .city("2つの項目", "窓口にもお電話ください", "（1/2）一", "一つ目を確認")
                .says("い")
                .city("（2/2）三", "三つ目を確認", "前回の回答：3")
                .says("戻る")
                .city("一")
                .taps("このまま：い")
                .city("三")
                .says("さん")
                .rows("一", "三")
                .completes();
        assertThat(done.changed()).containsExactlyInAnyOrder("a", "c");
        assertThat(done.answers().values()).isEqualTo(Map.of("a", "い", "b", "2", "c", "さん"));
    }

    @Test
    void correctionMayBringUpANewQuestion() {
        Scenario.of(form("申請", yesNo("dog", "犬はいますか"), text("kind", "犬種").when("dog = true")))
                .begins(new Start.Correct(new Answers(Map.of("dog", false)), Map.of("dog", "いるそうですが")))
                .says("はい")
                .city("犬種")
                .says("柴犬")
                .atSummary()
                .rows("犬はいますか", "犬種");
    }

    @Test
    void nothingToCorrectLeadsToTheSummary() {
        Scenario.of(form("申請", text("a", "一"), text("b", "二").when("a = \"x\"")))
                .begins(new Start.Correct(new Answers(Map.of("a", "1")), Map.of("b", "確認してください")))
                .city("「二」について市からのコメント：確認してください")
                .atSummary();
    }

    @Test
    void editAsksWhatIsMissingOnlyWhenSent() {
        Scenario.of(form("登録", text("a", "一"), text("b", "二"), text("c", "三").optional()))
                .begins(new Start.Edit(new Answers(Map.of("a", "1"))))
                .atSummary()
                .row("二", "（未入力）")
                .says("送信")
                .city("もう一度お答え", "二")
                .says("2")
                .atSummary()
                .says("送信")
                .completed();
    }

    @Test
    void answersThatDoNotFitTheFormAreLeftOut() {
        Map<String, Object> present = Map.of("a", List.of("いつのまにか", "別の形"), "gone", "x", "when", "あした");
        Scenario.of(form("登録", text("a", "一"), date("when", "いつ", null, null).optional()))
                .begins(new Start.Edit(new Answers(present)))
                .atSummary()
                .row("一", "（未入力）")
                .row("いつ", "（未入力）");
    }

    @Test
    void choiceWithoutAnythingToChooseIsPassedOver() {
        Scenario.of(form(
                        "申請",
                        yesNo("car", "車はありますか"),
                        choice(
                                "kind",
                                "車種",
                                option("kei", "軽自動車", "car = true"),
                                option("normal", "普通車", "car = true"))))
                .begins()
                .taps("はい")
                .taps("軽自動車")
                .corrects("車はありますか")
                .taps("いいえ")
                .atSummary()
                .row("車種", "（未入力）")
                .corrects("車はありますか")
                .taps("はい")
                .city("車種")
                .offers("普通車");
    }

    @Test
    void headingsAndStatementsAreSaidOnce() {
        Scenario.of(form("申請", statement("hello", "はじめに"), text("a", "一"), statement("bye", "さいごに")))
                .begins()
                .city("はじめに")
                .says("x")
                .city("さいごに")
                .says("戻る")
                .cityDoesNotSay("はじめに")
                .says("y")
                .cityDoesNotSay("さいごに")
                .atSummary();
    }

    @Test
    void formThatDependsOnItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Program.compile(
                        form(
                                "申請",
                                text("a", "一").when("b = \"x\""),
                                text("b", "二").when("a = \"x\"")),
                        Scenario.EXPRESSIONS))
                .withMessageContaining("a → b → a");
    }
}
