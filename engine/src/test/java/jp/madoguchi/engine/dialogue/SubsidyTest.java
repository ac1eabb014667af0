package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.address;
import static jp.madoguchi.engine.dialogue.Ask.choice;
import static jp.madoguchi.engine.dialogue.Ask.consent;
import static jp.madoguchi.engine.dialogue.Ask.date;
import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.money;
import static jp.madoguchi.engine.dialogue.Ask.name;
import static jp.madoguchi.engine.dialogue.Ask.option;
import static jp.madoguchi.engine.dialogue.Ask.photo;
import static jp.madoguchi.engine.dialogue.Ask.section;
import static jp.madoguchi.engine.dialogue.Ask.statement;
import static jp.madoguchi.engine.dialogue.Ask.text;
import static jp.madoguchi.engine.dialogue.Ask.yen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Form;
import jp.madoguchi.definitions.form.QuestionKind.Kana;
import jp.madoguchi.definitions.input.PostalCodes;
import org.junit.jupiter.api.Test;

/** 生ごみ処理機購入費補助金, from the first word to the last. */
class SubsidyTest {

    static final Form FORM = form(
            "生ごみ処理機購入費補助金の申請",
            section("applicant", "申請者"),
            name("name", "お名前", Kana.KATAKANA),
            address("home", "ご住所"),
            section("purchase", "購入したもの"),
            date("bought", "購入日", null, "today()").must("bought >= fiscal year start(today())", "今年度（4月1日以降）の購入が対象です"),
            choice("type", "種類", option("electric", "電動式"), option("other", "その他")),
            text("what", "機種名").when("type = \"other\""),
            yen("price", "購入金額（税込）", "1000").help("領収書の金額です"),
            statement("soon", "補助金の額は{{grant}}円の予定です。"),
            photo("receipt", "領収書の写真", 1, 3),
            money("grant", "補助金の額（予定）", "min(floor(price / 2, -2), 20000)"),
            consent("consent", "同意", "申請内容を審査のために確認することに同意します。"));

    private static final PostalCodes CODES =
            code -> code.equals("753-0074") ? List.of(new PostalCodes.Place("山口県", "山口市", "中央")) : List.of();

    static Scenario filled() {
        return Scenario.of(FORM)
                .knowing(CODES)
                .begins()
                .says("山口 花子", "やまぐち はなこ", "７５３－００７４", "二丁目3-1", "なし", "令和8年10月1日")
                .taps("電動式")
                .says("３０００円")
                .sendsPhoto("receipt-1")
                .taps("次へ")
                .taps("同意する");
    }

    @Test
    void goesFromTheFirstWordToTheAnswers() {
        Outcome.Completed done = Scenario.of(FORM)
                .knowing(CODES)
                .begins()
                .city("「生ごみ処理機購入費補助金の申請」を始めます", "全部で7問", "■ 申請者", "（1/7）お名前")
                .says("山口　花子")
                .city("フリガナ")
                .says("やまぐち　はなこ")
                .city("（2/7）ご住所", "郵便番号")
                .says("７５３００７４")
                .city("山口県山口市中央に続く番地")
                .says("二丁目3-1")
                .city("建物名")
                .taps("なし")
                .city("■ 購入したもの", "（3/7）購入日")
                .picks("2026-10-01")
                .city("（4/7）種類")
                .taps("電動式")
                .city("（5/7）購入金額（税込）", "領収書の金額です")
                .says("３，０００円")
                .city("補助金の額は1500円の予定です。", "（6/7）領収書の写真")
                .sendsPhoto("receipt-1")
                .city("1枚受け取りました")
                .taps("次へ")
                .city("（7/7）同意", "審査のために")
                .taps("同意する")
                .atSummary()
                .rows("申請者", "お名前", "ご住所", "購入したもの", "購入日", "種類", "購入金額（税込）", "領収書の写真", "補助金の額（予定）", "同意")
                .row("お名前", "山口 花子（ヤマグチ ハナコ）")
                .row("補助金の額（予定）", "1,500円")
                .completes();

        assertThat(done.answers().values())
                .containsEntry("name", Map.of("name", "山口 花子", "kana", "ヤマグチ ハナコ"))
                .containsEntry(
                        "home",
                        Map.of(
                                "postalCode", "753-0074",
                                "prefecture", "山口県",
                                "city", "山口市",
                                "town", "中央",
                                "street", "二丁目3-1"))
                .containsEntry("bought", "2026-10-01")
                .containsEntry("price", 3000)
                .containsEntry("grant", 1500)
                .containsEntry("consent", true)
                .doesNotContainKey("what")
                .doesNotContainKey("applicant");
    }

    @Test
    void correctionAsksOnlyThatQuestionAndWhatFollowsFromIt() {
        filled().corrects("種類")
                .city("種類")
                .offers("このまま：電動式", "戻る")
                .taps("その他")
                .city("機種名")
                .says("山口コンポスターA")
                .atSummary()
                .row("機種名", "山口コンポスターA");
    }

    @Test
    void hiddenAnswersAreLeftOutButComeBackWhenTheyShowAgain() {
        Scenario talk = filled().corrects("種類")
                .taps("その他")
                .says("コンポストA")
                .corrects("種類")
                .taps("電動式");
        assertThat(talk.atSummary().card().rows()).extracting(Reply.Row::label).doesNotContain("機種名");

        talk.corrects("種類").taps("その他").atSummary().row("機種名", "コンポストA");
    }

    @Test
    void ruleRefusesWithItsOwnMessageAndAsksAgain() {
        Scenario.of(FORM)
                .knowing(CODES)
                .begins()
                .says("山口 花子", "ヤマグチ ハナコ", "753-0074", "二丁目3-1", "なし")
                .says("令和8年3月31日")
                .city("今年度（4月1日以降）の購入が対象です", "（3/7）購入日")
                .says("令和9年1月1日")
                .city("以前でお答えください", "（3/7）購入日")
                .says("R8.4.1")
                .city("（4/7）種類");
    }

    @Test
    void asksAgainWhatTheNewYearMadeInvalid() {
        filled().on("2027-04-01T09:00+09:00")
                .says("送信")
                .city("もう一度お答えいただく項目", "今年度（4月1日以降）の購入が対象です", "購入日", "前回の回答：2026年10月1日")
                .says("2027/4/1")
                .atSummary()
                .completes();
    }

    @Test
    void staffMarkOneAnswerAndOnlyThatIsAsked() {
        Answers submitted = filled().completes().answers();

        Outcome.Completed corrected = Scenario.of(FORM)
                .on("2027-04-10T09:00+09:00")
                .begins(new Start.Correct(submitted, Map.of("receipt", "日付が読めません")))
                .city("1つの項目", "（1/1）領収書の写真", "市からのコメント：日付が読めません", "前回の回答：写真1枚")
                .sendsPhoto("receipt-2")
                .taps("次へ")
                .atSummary()
                .row("領収書の写真", "写真1枚")
                .completes();

        assertThat(corrected.changed()).containsExactly("receipt");
        assertThat(corrected.answers().get("bought")).isEqualTo("2026-10-01");
    }

    @Test
    void editBeginsAtTheSummaryAndTellsWhatChanged() {
        Answers submitted = filled().completes().answers();

        Outcome.Completed edited = Scenario.of(FORM)
                .begins(new Start.Edit(submitted))
                .city("現在の内容です")
                .atSummary()
                .corrects("購入金額（税込）")
                .says("5万円")
                .atSummary()
                .row("補助金の額（予定）", "20,000円")
                .completes();

        assertThat(edited.changed()).containsExactlyInAnyOrder("price", "grant");
    }
}
