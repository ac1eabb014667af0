package jp.madoguchi.definitions.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static String key(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood<?>) reading).reason().key();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "ヤマグチ ハナコ|ヤマグチ ハナコ",
                "ヤマグチ　ハナコ|ヤマグチ ハナコ",
                "ﾔﾏｸﾞﾁ ﾊﾅｺ|ヤマグチ ハナコ",
                "やまぐち はなこ|ヤマグチ ハナコ",
                " やまぐち　 ハナコ |ヤマグチ ハナコ",
                "ﾊﾟｰｸ ｼﾞｪｰﾝ|パーク ジェーン",
                "ﾀｶﾊｼ･ｹﾝ|タカハシ・ケン",
                "う゛ぁいおりん|ヴァイオリン",
                "か\u3099くせい|ガクセイ",
                "サトー|サトー",
                "サト-|サトー",
                "サト−|サトー",
                "カ）ヤマグチ|カ）ヤマグチ",
                "ｶ)ﾔﾏｸﾞﾁ|カ）ヤマグチ",
            })
    void readsKatakana(String typed, String kana) {
        assertThat(Kana.katakana(typed)).isEqualTo(Reading.of(kana));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ヤマグチ ハナコ | やまぐち はなこ", "ﾔﾏｸﾞﾁ　ﾊﾅｺ | やまぐち はなこ", "やまぐち | やまぐち", "サトー | さとー", "ヴァン | ゔぁん"})
    void readsHiragana(String typed, String kana) {
        assertThat(Kana.hiragana(typed)).isEqualTo(Reading.of(kana));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "山口 ハナコ | kana.kanji",
                "𠮷ノ | kana.kanji",
                "ハナコ1 | kana.other",
                "Hanako | kana.other",
                "ハナコ😀 | kana.other",
                "' ' | text.empty",
                "（） | kana.other",
            })
    void refusesWhatIsNoKana(String typed, String key) {
        assertThat(key(Kana.katakana(typed))).isEqualTo(key);
        assertThat(key(Kana.hiragana(typed))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "山口 花子|山口 花子",
                "　山口　花子　|山口 花子",
                "髙﨑 𠮷男|髙﨑 𠮷男",
                "渡邉󠄂 辻󠄀子|渡邉󠄂 辻󠄀子",
                "佐々木 ひな|佐々木 ひな",
                "John O'Neill|John O'Neill",
                "Nguyễn Văn An|Nguyễn Văn An",
                "김 철수|김 철수",
                "マリア・デ・ラ・クルス|マリア・デ・ラ・クルス",
                "〆木 太郎|〆木 太郎",
            })
    void keepsNamesAsTheyAre(String typed, String name) {
        assertThat(PersonNames.read(typed)).isEqualTo(Reading.of(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "山口花子2 | name.digit",
                "山口２郎 | name.digit",
                "山口😀 | name.sign",
                "山口@花子 | name.sign",
                "㈱山口 | name.sign",
                "① | name.sign",
                "・・・ | name.sign",
                "'' | text.empty",
                "\uE000田 | name.sign",
            })
    void refusesWhatIsNoName(String typed, String key) {
        assertThat(key(PersonNames.read(typed))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "はい", "ハイ", "ﾊｲ", "はい。", "はいです", "うん", "ええ", "yes", "YES", "Ｙｅｓ", "y", "1", "１", "①", "OK", "そうです",
                "あります", "同意します", "はい！"
            })
    void readsYes(String typed) {
        assertThat(YesNo.read(typed)).isEqualTo(Reading.of(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "いいえ", "イイエ", "いえ", "ない", "ないです", "なし", "ありません", "no", "No", "ＮＯ", "2", "２", "同意しません", "違います", "いいえ。"
            })
    void readsNo(String typed) {
        assertThat(YesNo.read(typed)).isEqualTo(Reading.of(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "たぶん", "はいいいえ", "はい いいえ", "yesno", "わからない"})
    void refusesWhatIsNeither(String typed) {
        assertThat(key(YesNo.read(typed))).isEqualTo("yes-no");
    }

    @ParameterizedTest
    @CsvSource({
        "hanako@example.jp, hanako@example.jp",
        "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ, hanako@example.jp",
        "Hanako.Y+line@Example.CO.JP, Hanako.Y+line@example.co.jp",
        "' hanako @ example.jp ', hanako@example.jp",
        "hanako..y.@docomo.ne.jp, hanako..y.@docomo.ne.jp",
        "a@b-c.example.com, a@b-c.example.com"
    })
    void readsEmail(String typed, String address) {
        assertThat(Emails.read(typed)).isEqualTo(Reading.of(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hanako | email.at",
                "a@b@example.jp | email.at",
                "hanako@ | email",
                "@example.jp | email",
                "hanako@example | email",
                "hanako@-x.jp | email",
                "花子@example.jp | email",
                "hanako@例え.jp | email",
                "a,b@example.jp | email",
                "hanako@example。jp | email",
                "hanako@example.jp>x | email",
            })
    void refusesWhatIsNoEmail(String typed, String key) {
        assertThat(key(Emails.read(typed))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "753-0074",
                "7530074",
                "〒753-0074",
                "〒753ー0074",
                "７５３−００７４",
                "〒 753 0074",
                "郵便番号:753-0074",
                "753‐0074です",
                "753-OO74"
            })
    void readsPostalCode(String typed) {
        assertThat(PostalCodeText.read(typed)).isEqualTo(Reading.of("753-0074"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "753", "753-007", "753-00745", "75-30074", "山口", "753-007a"})
    void refusesWhatIsNoPostalCode(String typed) {
        assertThat(key(PostalCodeText.read(typed))).isEqualTo("postal-code");
    }

    @Test
    void keepsFreeTextAsTyped() {
        assertThat(FreeText.line("　①㈱ＡＢＣ ～ｶﾞ～ \n", 0, 200)).isEqualTo(Reading.of("①㈱ＡＢＣ ～ｶﾞ～"));
        assertThat(FreeText.line("一行\n二行", 0, 200)).isEqualTo(Reading.of("一行 二行"));
        assertThat(FreeText.paragraph("一行\r\n二行\r三行", 0, 200)).isEqualTo(Reading.of("一行\n二行\n三行"));
        assertThat(FreeText.line("家族👨‍👩‍👧です", 0, 200)).isEqualTo(Reading.of("家族👨‍👩‍👧です"));
        assertThat(FreeText.line("a\u0000b\u0007c\u202Ed\uD800e\uFEFF", 0, 200)).isEqualTo(Reading.of("abcde"));
    }

    @Test
    void countsCharactersNotChars() {
        assertThat(FreeText.line("𠮷𠮷𠮷", 3, 3)).isEqualTo(Reading.of("𠮷𠮷𠮷"));
        assertThat(key(FreeText.line("𠮷𠮷", 3, 5))).isEqualTo("text.too-short");
        assertThat(key(FreeText.line("𠮷𠮷𠮷", 0, 2))).isEqualTo("text.too-long");
        assertThat(key(FreeText.line(" \u3000", 0, 2))).isEqualTo("text.empty");
        Reason reason = ((Reading.NotUnderstood<String>) FreeText.line("あいう", 0, 2)).reason();
        assertThat(reason.text().in("ja")).isEqualTo("長すぎます。2文字以内で入力してください（今は3文字）。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"でんき | デンキ", "ﾃﾞﾝｷ | でんき", "ＡＢＣ | abc", "そ の 他 | その他", "Wi-Fi | ＷＩ−ＦＩ", "①番 | 1番", "㍻ | 平成"})
    void foldsAlike(String one, String other) {
        assertThat(Folding.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"髙橋 | 高橋", "電動 | 手動", "﨑 | 崎", "ハハ | ババ"})
    void foldsApart(String one, String other) {
        assertThat(Folding.same(one, other)).isFalse();
    }

    @Test
    void widthRoundTripsKana() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder kana = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                char c = (char) ('ァ' + random.nextInt('ヶ' - 'ァ'));
                kana.append("ヮヰヱヵヶ".indexOf(c) >= 0 ? 'ア' : c);
            }
            assertThat(Width.kanaFull(Width.half(kana.toString())))
                    .as("seed %d", seed)
                    .isEqualTo(kana.toString());
            assertThat(Kana.toKatakana(Kana.toHiragana(kana.toString()))).isEqualTo(kana.toString());
        }
    }
}
