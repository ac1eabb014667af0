package jp.madoguchi.definitions.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void showsDatesWithTheEraYear() {
        QuestionKind date = new QuestionKind.Date(null, null);
        assertThat(text(date, "2026-10-01")).isEqualTo("2026年10月1日（令和8年）");
        assertThat(text(date, "2019-05-01")).isEqualTo("2019年5月1日（令和元年）");
        assertThat(text(date, "2019-04-30")).isEqualTo("2019年4月30日（平成31年）");
        assertThat(text(date, "1926-12-25")).isEqualTo("1926年12月25日（昭和元年）");
        assertThat(text(date, "1868-01-03")).isEqualTo("1868年1月3日");
    }

    @Test
    void showsDatesAsReadersOfOtherLanguagesWriteThem() {
        assertThat(AnswerText.of(question(new QuestionKind.Date(null, null)), "2026-10-01", "en"))
                .isEqualTo("October 1, 2026");
        assertThat(AnswerText.of(question(new QuestionKind.Date(null, null)), "2026-10-01", "ja-easy"))
                .isEqualTo("2026年10月1日（令和8年）");
    }

    @Test
    void showsADateWithItsTime() {
        assertThat(text(new QuestionKind.DateTime(null, null), "2026-10-01T09:05"))
                .isEqualTo("2026年10月1日（令和8年） 9:05");
        assertThat(text(new QuestionKind.Time(null, null), "09:05")).isEqualTo("09:05");
    }

    @Test
    void leavesATextThatOnlyLooksLikeADateAlone() {
        assertThat(text(new QuestionKind.Text(TextFormat.FREE, null, null, 0, 200), "2026-10-01"))
                .isEqualTo("2026-10-01");
        assertThat(text(new QuestionKind.Date(null, null), "2026-02-30")).isEqualTo("2026-02-30");
    }

    @Test
    void showsYenAndNumbersInGroupsOfThree() {
        assertThat(text(new QuestionKind.Yen(null, null), 3000)).isEqualTo("3,000円");
        assertThat(AnswerText.of(question(new QuestionKind.Yen(null, null)), 1234567L, "en"))
                .isEqualTo("¥1,234,567");
        assertThat(text(new QuestionKind.IntegerNumber(null, null, Texts.of("人")), 12000))
                .isEqualTo("12,000人");
        assertThat(text(new QuestionKind.DecimalNumber(null, null, 2, Texts.of("㎡")), new BigDecimal("1234.50")))
                .isEqualTo("1,234.5㎡");
        assertThat(text(new QuestionKind.Computed(new Feel("1"), null, true), new BigDecimal("1E+4")))
                .isEqualTo("10,000円");
    }

    @Test
    void showsTitlesOfChoices() {
        List<QuestionKind.Option> options = List.of(option("electric", "電動式"), option("compost", "コンポスト"));
        assertThat(text(new QuestionKind.Choice(options), "electric")).isEqualTo("電動式");
        assertThat(text(new QuestionKind.Choices(options, 0, 2), List.of("electric", "compost")))
                .isEqualTo("電動式、コンポスト");
        assertThat(text(new QuestionKind.Choice(options), "gone")).isEqualTo("gone");
    }

    @Test
    void showsYesNoAndConsentInTheResidentsLanguage() {
        assertThat(text(new QuestionKind.YesNo(), true)).isEqualTo("はい");
        assertThat(text(new QuestionKind.YesNo(), false)).isEqualTo("いいえ");
        assertThat(text(new QuestionKind.Consent(Texts.of("同意します")), true)).isEqualTo("同意する");
        assertThat(AnswerText.of(question(new QuestionKind.YesNo()), true, "vi"))
                .isEqualTo("Có");
    }

    @Test
    void joinsAnAddressAndAName() {
        assertThat(text(
                        new QuestionKind.Address(),
                        Map.of(
                                "postalCode", "753-0074",
                                "prefecture", "山口県",
                                "city", "山口市",
                                "town", "中央",
                                "street", "二丁目3-1",
                                "building", "湯田ハイツ201")))
                .isEqualTo("〒753-0074 山口県山口市中央二丁目3-1 湯田ハイツ201");
        assertThat(text(
                        new QuestionKind.PersonName(QuestionKind.Kana.KATAKANA),
                        Map.of("name", "山口 花子", "kana", "ヤマグチ ハナコ")))
                .isEqualTo("山口 花子（ヤマグチ ハナコ）");
    }

    @Test
    void countsPhotosAndNamesFiles() {
        Map<String, Object> sent = Map.of("content", "1", "type", "application/pdf", "size", 9, "name", "見積書.pdf");
        assertThat(text(new QuestionKind.Photo(1, 3), List.of(sent, sent))).isEqualTo("写真2枚");
        assertThat(text(new QuestionKind.File(1, 3, List.of()), List.of(sent))).isEqualTo("ファイル1件（見積書.pdf）");
    }

    @Test
    void showsAPlaceByItsAddressElseByItsPosition() {
        assertThat(text(
                        new QuestionKind.Place(),
                        Map.of("latitude", 34.18, "longitude", 131.47, "address", "山口市亀山町2-1")))
                .isEqualTo("山口市亀山町2-1");
        assertThat(text(new QuestionKind.Place(), Map.of("latitude", 34.18, "longitude", 131.47)))
                .isEqualTo("北緯34.18度 東経131.47度");
    }

    @Test
    void showsEachItemOfAGroup() {
        Question name = new Question(
                "member",
                new QuestionKind.PersonName(QuestionKind.Kana.NONE),
                Texts.of("お名前"),
                null,
                true,
                null,
                List.of(),
                null,
                false,
                true);
        QuestionKind group = new QuestionKind.Group(Texts.of("世帯員"), List.of(name), 1, 10);
        assertThat(text(
                        group,
                        List.of(Map.of("member", Map.of("name", "山口 花子")), Map.of("member", Map.of("name", "山口 太郎")))))
                .isEqualTo("2人\n世帯員1：山口 花子\n世帯員2：山口 太郎");
    }

    @Test
    void saysThatNothingWasGivenButNothingAtAllForAHeading() {
        assertThat(text(new QuestionKind.YesNo(), null)).isEqualTo("（未入力）");
        assertThat(text(new QuestionKind.Photo(0, 3), List.of())).isEqualTo("（未入力）");
        assertThat(text(new QuestionKind.Section(), null)).isEmpty();
    }

    private static String text(QuestionKind kind, @Nullable Object answer) {
        return AnswerText.of(question(kind), answer, "ja");
    }

    private static QuestionKind.Option option(String value, String title) {
        return new QuestionKind.Option(value, Texts.of(title), null, null);
    }

    private static Question question(QuestionKind kind) {
        return new Question("q", kind, Texts.of("質問"), null, false, null, List.of(), null, false, false);
    }
}
