package jp.madoguchi.definitions.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.definitions.input.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZenginTextTest {

    @ParameterizedTest
    @CsvSource({
        "ヤマグチ ハナコ, ﾔﾏｸﾞﾁ ﾊﾅｺ",
        "やまぐち　きょうこ, ﾔﾏｸﾞﾁ ｷﾖｳｺ",
        "ﾔﾏｸﾞﾁ  ｷｮｳｺ, ﾔﾏｸﾞﾁ ｷﾖｳｺ",
        "サトー ヴァン, ｻﾄ- ｳﾞｱﾝ",
        "ヲカノ ミヲ, ｵｶﾉ ﾐｵ",
        "パーク ジッペイ, ﾊﾟ-ｸ ｼﾞﾂﾍﾟｲ",
        "ｓｍｉｔｈ John, SMITH JOHN",
        "カ）ミホン．２−１, ｶ)ﾐﾎﾝ.2-1",
        "カ゛ク, ｶﾞｸ"
    })
    void convertsToWhatBanksWrite(String typed, String zengin) {
        assertThat(ZenginText.read(typed, 30)).isEqualTo(Reading.of(zengin));
        assertThat(ZenginText.read(zengin, 30)).isEqualTo(Reading.of(zengin));
    }

    @ParameterizedTest
    @CsvSource({"ヤマグチ 花子, 花", "ヤマグチ・ハナコ, ・", "ヤマグチ ハナコ様, 様", "ヤマグチ＆ハナコ, &", "ハナコ😀, 😀", "ヱミコ, ヱ", "𠮷田, 𠮷"})
    void namesTheCharacterThatBanksDoNotTake(String typed, String character) {
        assertThat(reason(typed)).contains("「" + character + "」");
    }

    @Test
    void countsAVoicedMarkAsACharacter() {
        assertThat(ZenginText.read("ガ".repeat(15), 30)).isEqualTo(Reading.of("ｶﾞ".repeat(15)));
        assertThat(reason("ガ".repeat(15) + "ア")).contains("30文字まで").contains("31文字");
        assertThat(reason("　 ")).contains("通帳");
    }

    @Test
    void takesOnlyWhatItAllows() {
        for (int c = 0; c <= 0xFFFF; c++) {
            String one = Character.toString(c);
            if (ZenginText.read("ア" + one, 30) instanceof Reading.Understood<String> understood) {
                assertThat(ZenginText.isAllowed(understood.value()))
                        .as("U+%04X", c)
                        .isTrue();
            }
        }
    }

    private static String reason(String typed) {
        return ((Reading.NotUnderstood<String>) ZenginText.read(typed, 30))
                .reason()
                .text()
                .in("ja");
    }
}
