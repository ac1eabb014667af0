package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.group;
import static jp.madoguchi.engine.dialogue.Ask.integer;
import static jp.madoguchi.engine.dialogue.Ask.money;
import static jp.madoguchi.engine.dialogue.Ask.statement;
import static jp.madoguchi.engine.dialogue.Ask.text;
import static jp.madoguchi.engine.dialogue.Ask.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static Form household(int min, int max) {
        Ask members = group(
                "members",
                "世帯員",
                "世帯員",
                min,
                max,
                text("name", "氏名"),
                integer("age", "年齢", "0", "120"),
                text("school", "学校名").when("age < 18"));
        return form("世帯の届出", min == 0 ? members.optional() : members, money("fee", "手数料", "count(members) * 300"));
    }

    private static Scenario two() {
        return Scenario.of(household(1, 3))
                .begins()
                .city("【世帯員1】氏名")
                .says("山口 太郎", "４０歳")
                .city("世帯員は1件です")
                .taps("世帯員を追加")
                .city("【世帯員2】氏名")
                .says("山口 花子", "10")
                .city("【世帯員2】学校名")
                .says("中央小学校")
                .taps("次へ進む")
                .atSummary();
    }

    @Test
    void asksTheSameQuestionsForEachItem() {
        Scenario talk = two().rows("世帯員1", "氏名", "年齢", "世帯員2", "氏名", "年齢", "学校名", "世帯員", "手数料")
                .row("手数料", "600円");
        assertThat(talk.completes().answers().values())
                .isEqualTo(Map.of(
                        "members",
                        List.of(
                                Map.of("name", "山口 太郎", "age", 40),
                                Map.of("name", "山口 花子", "age", 10, "school", "中央小学校")),
                        "fee",
                        600));
    }

    @Test
    void correctionInsideAnItemAsksOnlyWhatFollowsInThatItem() {
        Scenario talk = two();
        Spot age = Spot.parse("members/0/age");
        assertThat(talk.card().rows())
                .anyMatch(row -> row.action() != null && row.action().data().endsWith(":2.0:"));
        talk.says("修正 世帯員1 年齢")
                .city("【世帯員1】年齢")
                .says("17")
                .city("【世帯員1】学校名")
                .says("中央高校")
                .atSummary()
                .row("学校名", "中央高校");
        assertThat(age.toString()).isEqualTo("members/0/age");
    }

    @Test
    void itemsAreRemovedFromTheSummary() {
        Scenario talk = two().corrects("世帯員")
                .offers("世帯員を追加", "次へ進む", "世帯員1を削除", "世帯員2を削除")
                .taps("世帯員1を削除")
                .city("世帯員1を削除しました", "世帯員は1件です")
                .says("次へ")
                .atSummary()
                .rows("世帯員1", "氏名", "年齢", "学校名", "世帯員", "手数料")
                .row("氏名", "山口 花子")
                .row("手数料", "300円");
        assertThat(talk.completes().answers().values()).containsEntry("fee", 300);
    }

    @Test
    void keepsTheLeastNumberOfItems() {
        two().corrects("世帯員")
                .taps("世帯員1を削除")
                .taps("世帯員1を削除")
                .doesNotOffer("次へ進む")
                .says("次へ")
                .city("1件以上必要");
    }

    @Test
    void stopsAskingForMoreAtTheMost() {
        Scenario.of(household(0, 1))
                .begins()
                .city("世帯員はまだありません")
                .says("はい")
                .says("山口 太郎", "40")
                .atSummary()
                .corrects("世帯員")
                .doesNotOffer("世帯員を追加")
                .says("追加")
                .city("1件まで");
    }

    @Test
    void noItemAtAllIsAnAnswerToo() {
        Scenario talk = Scenario.of(household(0, 3)).begins().says("いいえ").atSummary();
        assertThat(talk.completes().answers().values()).isEqualTo(Map.of("members", List.of(), "fee", 0));
    }

    @Test
    void groupThatIsNotRequiredHasNoneOrEnough() {
        Form form = form("届出", group("pets", "犬", "犬", 2, 3, text("name", "名前")).optional());
        Scenario.of(form).begins().says("いいえ").atSummary();
        Scenario.of(form)
                .begins()
                .taps("犬を追加")
                .says("ポチ")
                .city("【犬2】名前")
                .says("ハナ")
                .taps("犬1を削除")
                .doesNotOffer("次へ進む")
                .taps("犬1を削除")
                .offers("次へ進む");
    }

    @Test
    void itemAddedByMistakeGoesAwayWithBack() {
        Scenario talk =
                Scenario.of(household(0, 3)).begins().taps("世帯員を追加").says("戻る").city("まだありません");
        talk.taps("世帯員を追加")
                .says("山口 太郎", "40")
                .taps("世帯員を追加")
                .says("戻る")
                .city("世帯員は1件です")
                .taps("次へ進む")
                .atSummary();
    }

    @Test
    void goesBackIntoTheLastItem() {
        Scenario.of(household(1, 3))
                .begins()
                .says("山口 太郎", "40")
                .city("世帯員は1件")
                .says("戻る")
                .city("【世帯員1】年齢")
                .says("41")
                .city("世帯員は1件");
    }

    @Test
    void ruleOnTheGroupIsCheckedWhenItIsClosed() {
        Form form = form(
                "届出",
                group("members", "世帯員", "世帯員", 1, 3, text("name", "氏名"), yesNo("head", "世帯主ですか"))
                        .must("count(members[head = true]) = 1", "世帯主は1人にしてください。"));
        Scenario.of(form)
                .begins()
                .says("山口 太郎", "いいえ")
                .taps("次へ進む")
                .city("世帯主は1人にしてください。", "世帯員は1件です")
                .taps("世帯員を追加")
                .says("山口 花子", "はい")
                .taps("次へ進む")
                .atSummary();
    }

    @Test
    void ruleThatBreaksByACorrectionBringsTheGroupUpAgain() {
        Form form = form(
                "届出",
                group("members", "世帯員", "世帯員", 1, 1, text("name", "氏名"), yesNo("head", "世帯主ですか"))
                        .must("count(members[head = true]) = 1", "世帯主は1人にしてください。"));
        Scenario.of(form)
                .begins()
                .says("山口 太郎", "いいえ")
                .city("世帯主は1人にしてください。")
                .taps("世帯員1を削除")
                .taps("世帯員を追加")
                .says("山口 太郎", "はい")
                .atSummary()
                .corrects("世帯主ですか")
                .says("いいえ")
                .city("世帯主は1人にしてください。");
    }

    @Test
    void statementsInsideAreSaidForEachItem() {
        Form form = form(
                "届出",
                group(
                        "pets",
                        "犬",
                        "犬",
                        2,
                        2,
                        text("name", "名前"),
                        statement("hello", "{{name}}ちゃんですね。"),
                        integer("age", "年齢", null, null)));
        Scenario.of(form)
                .begins()
                .says("ポチ")
                .city("ポチちゃんですね。")
                .says("3")
                .says("ハナ")
                .city("ハナちゃんですね。");
    }

    @Test
    void previousItemsAreOffered() {
        Form form = form(
                "届出", group("members", "世帯員", "世帯員", 1, 3, text("name", "氏名")).prefill("previous.members"));
        Scenario.of(form)
                .previously(Map.of("members", List.of(Map.of("name", "山口 太郎"), Map.of("name", "山口 花子"))))
                .begins()
                .says("前回と同じ")
                .city("世帯員は2件")
                .taps("次へ進む")
                .atSummary()
                .row("氏名", "山口 花子");
    }

    @Test
    void staffMayMarkAQuestionOfEveryItem() {
        Answers before = two().completes().answers();
        Outcome.Completed done = Scenario.of(household(1, 3))
                .begins(new Start.Correct(before, Map.of("age", "年齢を確かめてください")))
                .city("2つの項目", "（1/2）【世帯員1】年齢", "年齢を確かめてください", "前回の回答：40")
                .says("41")
                .city("（2/2）【世帯員2】年齢")
                .says("11")
                .atSummary()
                .rows("世帯員1", "年齢", "世帯員2", "年齢", "手数料")
                .completes();
        assertThat(done.changed()).containsExactly("members");
    }

    @Test
    void staffMayMarkTheWholeGroup() {
        Answers before = two().completes().answers();
        Scenario.of(household(1, 3))
                .begins(new Start.Correct(before, Map.of("members", "1人足りません")))
                .city("1人足りません", "世帯員は2件です")
                .taps("世帯員を追加")
                .says("山口 次郎", "50")
                .taps("次へ進む")
                .atSummary();
    }
}
