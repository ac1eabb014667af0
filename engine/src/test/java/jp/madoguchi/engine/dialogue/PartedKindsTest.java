package jp.madoguchi.engine.dialogue;

import static jp.madoguchi.engine.dialogue.Ask.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.form.QuestionKind;
import jp.madoguchi.definitions.input.PostalCodes;
import org.junit.jupiter.api.Test;

/** Questions answered with more than a word: photos, places, addresses, names; and what goes for all kinds. */
class PartedKindsTest extends KindsScene {

    @Test
    void photosAreCounted() {
        Scenario talk = asks(Ask.photo("q", "写真", 2, 3))
                .city("2〜3枚")
                .sendsPhoto("a")
                .city("1枚受け取りました", "あと1つ")
                .doesNotOffer("次へ")
                .sendsPhoto("b")
                .city("2枚受け取りました")
                .taps("次へ");
        assertThat(answer(talk))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        asks(Ask.photo("q", "写真", 1, 1)).sendsPhoto("a").atSummary();
        asks(Ask.photo("q", "写真", 1, 3)).sendsPhoto("a").says("次へ").atSummary();
    }

    @Test
    void rejectedContentIsToldAndAskedAgain() {
        asks(Ask.photo("q", "写真", 1, 1))
                .does(new Input.SentMedia("x", "image/jpeg", 30_000_000, null, "too-large"))
                .city("大きすぎて", "写真")
                .does(new Input.SentMedia("x", "application/pdf", 1, "a.pdf", null))
                .city("写真（画像）を送ってください");
        asks(Ask.file("q", "書類", "application/pdf"))
                .sendsPhoto("a")
                .city("application/pdf")
                .does(new Input.SentMedia("x", "application/pdf", 1, "a.pdf", null))
                .atSummary();
    }

    @Test
    void wrongKindOfInputIsNeverMetWithSilence() {
        asks(Ask.date("q", "購入日", null, null))
                .sendsPhoto("a")
                .city("写真を受け取りましたが", "購入日")
                .sharesPlace(34.18, 131.47)
                .city("位置情報を受け取りましたが", "購入日")
                .does(new Input.Other("sticker"))
                .city("スタンプ", "購入日", "例：令和8年4月1日");
        asks(Ask.place("q", "場所")).says("市役所のそば").city("読み取れませんでした", "位置情報を送って");
    }

    @Test
    void placeIsShared() {
        assertThat(answer(asks(Ask.place("q", "場所")).sharesPlace(34.1786, 131.4737)))
                .isEqualTo(Map.of(
                        "latitude", new BigDecimal("34.1786"),
                        "longitude", new BigDecimal("131.4737"),
                        "address", "山口市亀山町2-1"));
    }

    @Test
    void addressOfAnUnknownCodeIsTyped() {
        Scenario talk = asks(Ask.address("q", "住所"))
                .says("999-9999")
                .city("見つからない", "都道府県")
                .says("山の県")
                .city("見つかりません", "都道府県")
                .says("山口")
                .city("市区町村")
                .says("山口市")
                .city("山口市に続く町名")
                .says("中央")
                .city("山口県山口市中央に続く番地")
                .says("二丁目3-1")
                .says("中央ハイツ203");
        assertThat(answer(talk))
                .isEqualTo(Map.of(
                        "postalCode", "999-9999",
                        "prefecture", "山口県",
                        "city", "山口市",
                        "town", "中央",
                        "street", "二丁目3-1",
                        "building", "中央ハイツ203"));
    }

    @Test
    void addressWithSeveralTownsIsChosen() {
        PostalCodes codes = code ->
                List.of(new PostalCodes.Place("山口県", "山口市", "小郡上郷"), new PostalCodes.Place("山口県", "山口市", "小郡下郷"));
        Scenario talk = Scenario.of(form("申請", Ask.address("q", "住所")))
                .knowing(codes)
                .begins()
                .says("754-0000")
                .city("町名を選んで")
                .offers("小郡上郷", "小郡下郷", "この中にない")
                .says("小郡")
                .city("どれか")
                .taps("小郡下郷")
                .city("山口市小郡下郷に続く番地");
        talk.says("戻る").city("郵便番号").says("754-0000").taps("この中にない").city("都道府県");
    }

    @Test
    void nameWithoutKanaIsOnePart() {
        assertThat(answer(asks(Ask.name("q", "お名前", QuestionKind.Kana.NONE)).says("山口　花子")))
                .isEqualTo(Map.of("name", "山口 花子"));
    }

    @Test
    void helpComesWithTheThirdWrongTry() {
        asks(Ask.date("q", "購入日", null, null).help("領収書の日付です。"))
                .says("あ")
                .cityDoesNotSay("使える言葉")
                .says("い")
                .cityDoesNotSay("使える言葉")
                .says("う")
                .city("領収書の日付です。", "使える言葉");
    }

    @Test
    void staffOnlyQuestionsAreNeitherAskedNorShown() {
        Scenario talk = Scenario.of(form(
                        "申請",
                        Ask.text("name", "名前"),
                        Ask.text("memo", "職員メモ").staffOnly(),
                        Ask.money("due", "内部計算", "100").staffOnly()))
                .begins()
                .says("山口")
                .atSummary()
                .rows("名前");
        assertThat(talk.completes().answers().values()).isEqualTo(Map.of("name", "山口", "due", 100));
    }

    @Test
    void prefillIsOffered() {
        Scenario.of(form(
                        "申請",
                        Ask.text("name", "名前").prefill("previous.name"),
                        Ask.text("tel", "電話").prefill("resident.phone")))
                .previously(Map.of("name", "山口 花子"))
                .resident(Map.of("phone", "083-922-4111"))
                .begins()
                .taps("前回と同じ：山口 花子")
                .taps("これを使う：083-922-4111")
                .atSummary()
                .row("名前", "山口 花子");
    }
}
