package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;
import static jp.madoguchi.engine.dialogue.Ask.option;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.definitions.form.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions answered with words, numbers, dates and choices. */
class KindsTest extends KindsScene {

    @ParameterizedTest
    @CsvSource({
        "KATAKANA, やまぐち はなこ, ヤマグチ ハナコ, 山口, カタカナ",
        "HIRAGANA, ヤマグチ, やまぐち, 山口, ひらがな",
        "KANJI_NAME, 髙﨑　次郎, 髙﨑 次郎, 123, 数字",
        "PHONE, ０８３－９２２－４１１１, 083-922-4111, abc, 電話番号",
        "EMAIL, ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ, hanako@example.jp, hanako, メール",
        "POSTAL_CODE, 〒７５３００７４, 753-0074, 12, 郵便番号",
        "FREE, ありがとう, ありがとう, '　', 入力してください"
    })
    void readsEveryTextFormatTolerantly(TextFormat format, String typed, String stored, String wrong, String reason) {
        Scenario talk =
                asks(Ask.text("q", "質問", format)).says(wrong).city(reason, "質問").says(typed);
        assertThat(answer(talk)).isEqualTo(stored);
    }

    @Test
    void patternRefusesWithItsMessage() {
        Scenario talk = asks(Ask.pattern("q", "資格番号", "[A-Z]{2}\\d{4}", "英字2つと数字4つです（例：AB1234）"))
                .city("英字2つ")
                .says("ab12")
                .city("英字2つと数字4つです", "資格番号")
                .says("AB1234");
        assertThat(answer(talk)).isEqualTo("AB1234");
    }

    @Test
    void evilPatternComesToAnEnd() {
        asks(Ask.pattern("q", "番号", "(a+)+b", "だめです")).says("a".repeat(190)).city("だめです");
    }

    @Test
    void paragraphKeepsLines() {
        assertThat(answer(asks(Ask.paragraph("q", "理由")).says("一行目\n二行目"))).isEqualTo("一行目\n二行目");
    }

    @Test
    void numbersComeInAnyForm() {
        assertThat(answer(asks(Ask.integer("q", "人数", "1", "5"))
                        .says("たくさん")
                        .city("人数")
                        .says("０")
                        .city("1以上")
                        .says("6")
                        .city("5以下")
                        .says("３人")))
                .isEqualTo(3);
        assertThat(answer(asks(Ask.yen("q", "金額", "1000"))
                        .says("500円")
                        .city("1,000円以上")
                        .says("1万2千円")))
                .isEqualTo(12000);
        assertThat(answer(asks(Ask.decimal("q", "距離", 1)).says("１２．５"))).isEqualTo(new BigDecimal("12.5"));
        assertThat(answer(asks(Ask.decimal("q", "距離", 1)).says("12.0"))).isEqualTo(12);
    }

    @Test
    void boundsMayReadOtherAnswers() {
        Scenario.of(form("申請", Ask.yen("price", "価格", null), Ask.integer("part", "内訳", null, "price")))
                .begins()
                .says("100", "200")
                .city("100以下")
                .says("50")
                .atSummary();
    }

    @Test
    void datesArePickedOrTyped() {
        Ask question = Ask.date("q", "購入日", "date(\"2026-04-01\")", "today()");
        Reply.AskDate prompt = (Reply.AskDate) asks(question).last();
        assertThat(prompt.mode()).isEqualTo("date");
        assertThat(prompt.min()).isEqualTo("2026-04-01");
        assertThat(prompt.max()).isEqualTo("2026-11-20");

        assertThat(answer(asks(question)
                        .says("きのうの前くらい")
                        .city("購入日")
                        .says("令和8年3月31日")
                        .city("2026年4月1日（令和8年）以降")
                        .says("令和8年4月1日")))
                .isEqualTo("2026-04-01");
        assertThat(answer(asks(question).picks("2026-12-01").city("以前でお答え").picks("2026-05-05")))
                .isEqualTo("2026-05-05");
    }

    @Test
    void timesAndDateTimesLikewise() {
        assertThat(answer(asks(Ask.time("q", "開始", "time(\"09:00:00\")", "time(\"17:00:00\")"))
                        .says("午後8時")
                        .city("17:00以前")
                        .says("午後3時半")))
                .isEqualTo("15:30");
        assertThat(answer(asks(Ask.dateTime("q", "予約", "now()"))
                        .says("2026/11/19 10:00")
                        .city("以降")
                        .says("明日10時半")))
                .isEqualTo("2026-11-21T10:30");
        assertThat(answer(asks(Ask.dateTime("q", "予約", null)).picks("2026-11-21T10:30")))
                .isEqualTo("2026-11-21T10:30");
    }

    @Test
    void choicesAreTappedTypedOrNumbered() {
        Ask question =
                Ask.choice("q", "種類", option("electric", "電動式"), option("manual", "手動式"), option("other", "その他"));
        assertThat(answer(asks(question).taps("手動式"))).isEqualTo("manual");
        assertThat(answer(asks(question).says("②"))).isEqualTo("manual");
        assertThat(answer(asks(question).says("ソノ 他"))).isEqualTo("other");
        assertThat(answer(asks(question).says("電動"))).isEqualTo("electric");
        assertThat(answer(asks(question).says("電気").city("選択肢", "種類").says("1")))
                .isEqualTo("electric");
    }

    @Test
    void numbersInTitlesWinOverNumbersInTheList() {
        Ask question = Ask.choice("q", "人数", option("n0", "0人"), option("n1", "1人"), option("n2", "2人"));
        assertThat(answer(asks(question).says("１"))).isEqualTo("n1");
    }

    @Test
    void hiddenOptionsAreNotOffered() {
        Scenario.of(form(
                        "申請",
                        Ask.yesNo("car", "車はありますか"),
                        Ask.choice("way", "来る方法", option("bus", "バス"), option("car", "車", "car = true"))))
                .begins()
                .taps("いいえ")
                .doesNotOffer("車")
                .says("車")
                .city("選択肢")
                .says("バス")
                .atSummary();
    }

    @Test
    void severalOptionsAreSwitchedOnAndOff() {
        Ask question = Ask.choices("q", "関心", 1, 2, option("a", "子育て"), option("b", "防災"), option("c", "図書館"));
        Scenario talk = asks(question)
                .taps("子育て")
                .offers("✓ 子育て", "防災", "決定")
                .taps("✓ 子育て")
                .offers("子育て")
                .taps("決定")
                .city("1つ以上")
                .says("2、図書館")
                .offers("✓ 防災", "✓ 図書館")
                .taps("子育て")
                .city("2つまで")
                .says("決定");
        assertThat(answer(talk)).isEqualTo(List.of("b", "c"));
    }

    @Test
    void severalTapsOnTheSameBubbleAllCount() {
        Ask question = Ask.choices("q", "関心", 1, 3, option("a", "子育て"), option("b", "防災"), option("c", "図書館"));
        Scenario talk = asks(question).taps("図書館").tapsOld(1, "子育て").taps("決定");
        assertThat(answer(talk)).isEqualTo(List.of("a", "c"));
    }

    @Test
    void yesNoUnderstandsManyWords() {
        assertThat(answer(asks(Ask.yesNo("q", "ペット")).says("うん"))).isEqualTo(true);
        assertThat(answer(asks(Ask.yesNo("q", "ペット"))
                        .says("たぶん")
                        .city("「はい」か「いいえ」")
                        .says("いいえ")))
                .isEqualTo(false);
    }

    @Test
    void requiredConsentCannotBeRefused() {
        Scenario talk = asks(Ask.consent("q", "同意", "調査に同意します。")).taps("同意しない").city("進めることができません", "同意");
        assertThat(answer(talk.says("同意します"))).isEqualTo(true);
        assertThat(answer(
                        asks(Ask.consent("q", "メール", "お知らせを受け取ります。").optional()).taps("同意しない")))
                .isNull();
    }
}
