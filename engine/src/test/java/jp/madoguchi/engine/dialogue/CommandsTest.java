package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.choice;
import static jp.madoguchi.engine.dialogue.Ask.date;
import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.option;
import static jp.madoguchi.engine.dialogue.Ask.text;
import static jp.madoguchi.engine.dialogue.Ask.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final Form FORM = form(
            "市民アンケート",
            text("name", "お名前").help("住民票のとおりに書いてください。"),
            yesNo("uses", "図書館を使いますか"),
            text("wish", "ご意見").optional());

    private static Scenario begun() {
        return Scenario.of(FORM).begins();
    }

    @ParameterizedTest
    @ValueSource(strings = {"戻る", "もどる", "モドル", "戻る。", " 戻　る ", "「戻る」", "BACK", "ｂａｃｋ"})
    void goesBackHoweverItIsTyped(String word) {
        begun().says("山口 花子").city("（2/3）図書館を使いますか").says(word).city("（1/3）お名前").offers("このまま：山口 花子");
    }

    @Test
    void goesBackSeveralQuestionsAndForwardToTheFirstOpenOne() {
        begun().says("山口 花子", "はい")
                .city("ご意見")
                .taps("戻る")
                .city("図書館")
                .taps("戻る")
                .city("お名前")
                .says("山口 太郎")
                .city("ご意見");
    }

    @Test
    void saysSoWhenThereIsNothingToGoBackTo() {
        begun().says("戻る").city("これより前には戻れません", "（1/3）お名前");
    }

    @Test
    void keepsTheOldAnswerWhenGoneBack() {
        begun().says("山口 花子").says("戻る").taps("このまま：山口 花子").city("図書館");
    }

    @Test
    void commandsWinOverFreeText() {
        begun().says("山口 花子", "はい").city("ご意見").says("もどる").city("図書館を使いますか");
    }

    @Test
    void wordsThatAreATitleOfAnOptionAreAnAnswer() {
        Scenario.of(form("調査", choice("next", "どうしますか", option("go", "続ける"), option("quit", "やめる")), text("why", "理由")))
                .begins()
                .says("やめる")
                .city("理由");
    }

    @Test
    void skipsOnlyWhatMayBeSkipped() {
        begun().says("スキップ")
                .city("必須", "お名前")
                .says("山口 花子", "いいえ")
                .offers("スキップ")
                .says("スキップ")
                .atSummary()
                .row("ご意見", "（未入力）");
    }

    @Test
    void asksBeforeStoppingAndSaves() {
        Scenario talk = begun().says("山口 花子").says("中断").city("ここまでの内容を保存して中断しますか？");
        talk.offers("保存して中断", "やめて消す", "続ける").taps("保存して中断").city("保存しました");
        assertThat(talk.outcomes()).containsExactly(new Outcome.Paused());

        talk.resumes().city("「市民アンケート」の続きです（3問中1問に回答済み）", "（2/3）図書館を使いますか");
    }

    @Test
    void pausedDialogueGoesOnWithAnyWordButTakesItForNoAnswer() {
        begun().says("中断", "保存")
                .says("こんにちは")
                .city("続きです", "（1/3）お名前")
                .says("山口 花子")
                .city("（2/3）");
    }

    @Test
    void throwsAwayOnlyWhenToldSo() {
        Scenario talk = begun().says("山口 花子", "やめる", "やめる").city("ここまでの内容を保存して");
        assertThat(talk.over()).isFalse();

        talk.says("やめて消す").city("消しました");
        assertThat(talk.outcomes()).containsExactly(new Outcome.Abandoned());
        assertThat(talk.over()).isTrue();
    }

    @Test
    void goesOnWhereItStoodWhenNotStoppedAfterAll() {
        begun().says("山口 花子", "キャンセル").taps("続ける").city("図書館を使いますか");
    }

    @Test
    void buttonsOfItsOwnQuestionsCanBeTypedOrNumbered() {
        begun().says("中断").says("３").city("お名前");
        begun().says("中断").says("ほげ").city("わかりませんでした", "下のボタン", "ここまでの内容");
        begun().says("中断").does(new Input.Other("sticker")).city("スタンプ", "ここまでの内容");
    }

    @Test
    void helpTellsTheHelpAndTheWords() {
        begun().offers("ヘルプ").says("？").city("住民票のとおり", "使える言葉", "（1/3）お名前");
    }

    @Test
    void restartIsConfirmedFirst() {
        begun().says("山口 花子", "最初から")
                .city("最初からやり直しますか？")
                .taps("続ける")
                .city("図書館")
                .says("やり直す")
                .taps("最初からやり直す")
                .city("（1/3）お名前")
                .doesNotOffer("このまま：山口 花子", "戻る");
    }

    @Test
    void showsTheAnswersSoFar() {
        begun().says("山口 花子", "確認")
                .city("ここまでの回答です", "図書館を使いますか")
                .rows("お名前")
                .row("お名前", "山口 花子")
                .corrects("お名前")
                .says("山口 太郎")
                .city("（2/3）図書館を使いますか");
    }

    @Test
    void remindsWithoutMoving() {
        Scenario talk = begun().says("山口 花子").isReminded().city("途中です").offers("続ける", "やめる");
        talk.taps("続ける").city("続きです", "（2/3）図書館を使いますか");
        talk.isReminded().taps("やめる").city("保存して中断しますか");
    }

    @Test
    void remindedDialogueTakesAnAnswerAtOnce() {
        begun().says("山口 花子").isReminded().says("はい").city("（3/3）ご意見");
    }

    @Test
    void summaryUnderstandsTitlesAndNumbers() {
        Scenario talk = begun().says("山口 花子", "はい", "とくになし").atSummary();
        talk.says("修正 2").city("図書館を使いますか").says("戻る").atSummary();
        talk.says("お名前を修正").city("お名前").says("戻る").atSummary();
        talk.says("ご意見").city("ご意見").says("戻る").atSummary();
        talk.says("修正")
                .city("どの項目を修正しますか？")
                .offers("1 お名前", "3 ご意見")
                .says("３")
                .city("ご意見")
                .says("戻る")
                .atSummary();
        talk.says("修正").taps("1 お名前").city("お名前").says("戻る").atSummary();
        talk.says("修正", "9").city("番号（例：3）").says("戻る").atSummary();
        talk.says("なんだろう").city("「送信」または「修正」").atSummary();
        talk.says("はい").completed();
    }

    @Test
    void backFromACorrectionLeavesTheAnswer() {
        begun().says("山口 花子", "はい", "とくになし")
                .corrects("お名前")
                .says("戻る")
                .atSummary()
                .row("お名前", "山口 花子");
    }

    @Test
    void backFromTheSummaryOpensTheLastQuestion() {
        begun().says("山口 花子", "はい", "とくになし").taps("戻る").city("ご意見");
        Scenario.of(FORM)
                .begins(new Start.Edit(new Answers(Map.of("name", "山口 花子", "uses", true))))
                .says("戻る")
                .city("これより前には戻れません")
                .atSummary();
    }

    @Test
    void stopsFromTheSummaryAndComesBackToIt() {
        begun().says("山口 花子", "はい", "とくになし")
                .taps("中断")
                .taps("保存して中断")
                .resumes()
                .atSummary()
                .completes();
    }

    @Test
    void oldButtonNeverAnswersAnotherQuestion() {
        Scenario talk = Scenario.of(form("調査", yesNo("a", "犬は好きですか"), yesNo("b", "猫は好きですか"), yesNo("c", "鳥は好きですか")))
                .begins()
                .taps("はい")
                .tapsOld(1, "いいえ")
                .city("「犬は好きですか」には回答済みです（はい）", "猫は好きですか");
        talk.taps("「犬は好きですか」を修正")
                .taps("いいえ")
                .city("猫は好きですか")
                .taps("はい")
                .taps("はい")
                .atSummary();
        assertThat(talk.completes().answers().values()).isEqualTo(Map.of("a", false, "b", true, "c", true));
    }

    @Test
    void oldCommandButtonsDoNotGoBackTwice() {
        begun().says("山口 花子", "はい").taps("戻る").city("図書館").tapsOld(1, "戻る").city("前の案内", "図書館");
    }

    @Test
    void oldSendButtonShowsTheSummaryAsItIsNow() {
        begun().says("山口 花子", "はい", "とくになし")
                .corrects("お名前")
                .says("山口 太郎")
                .tapsOld(2, "送信する")
                .atSummary()
                .row("お名前", "山口 太郎");
    }

    @Test
    void buttonOfAnEarlierDialogueNeverAnswersThisOne() {
        Form form = form("調査", yesNo("a", "犬は好きですか"), yesNo("b", "猫は好きですか"));
        Reply.Choices old = (Reply.Choices) Scenario.of(form).begins().last();

        Scenario.of(form)
                .on("2026-11-20T10:05+09:00")
                .begins()
                .does(new Input.Tapped(old.options().get(0).data(), null))
                .city("前の案内", "（1/2）犬は好きですか");
    }

    @Test
    void correctionButtonOfAnEarlierDialogueOpensNothing() {
        Reply.Card old = begun().says("山口 花子", "はい", "とくになし").card();
        String data =
                java.util.Objects.requireNonNull(old.rows().get(0).action()).data();

        Scenario.of(FORM)
                .on("2026-11-20T10:05+09:00")
                .begins()
                .says("山口 太郎")
                .does(new Input.Tapped(data, null))
                .city("前の案内", "（2/3）図書館を使いますか");
    }

    @Test
    void foreignButtonIsRefusedPolitely() {
        begun().does(new Input.Tapped("menu:waste", null)).city("そのボタンはここでは使えません", "お名前");
    }

    @Test
    void pickerOfAnEarlierQuestionIsStale() {
        Scenario talk = Scenario.of(form("調査", date("born", "生年月日", null, null), date("moved", "転入日", null, null)))
                .begins();
        Reply.AskDate first = (Reply.AskDate) talk.last();
        talk.picks("1990-04-01")
                .does(new Input.Tapped(first.action().data(), "2000-01-01"))
                .city("「生年月日」には回答済み", "転入日");
    }
}
