package jp.madoguchi.definitions.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.definitions.input.Choosing.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingTest {

    private static final List<Candidate> TYPES = List.of(
            new Candidate("electric", List.of("電動式", "Electric")),
            new Candidate("compost", List.of("コンポスト容器", "Compost bin")),
            new Candidate("bokashi", List.of("ボカシ・バケツ", "Bokashi bucket")),
            new Candidate("other", List.of("その他", "Other")));

    private static String key(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.NotUnderstood.class);
        return ((Reading.NotUnderstood<?>) reading).reason().key();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "電動式 | electric",
                "電動 | electric",
                "1 | electric",
                "１ | electric",
                "①| electric",
                "1番 | electric",
                "1. | electric",
                "No.1 | electric",
                "Electric | electric",
                "ＥＬＥＣＴＲＩＣ | electric",
                "こんぽすと容器 | compost",
                "ｺﾝﾎﾟｽﾄ | compost",
                "その他 | other",
                "そのた | other",
                "ソノ他 | other",
                "4 | other",
                "ボカシ・バケツ | bokashi",
                "ぼかし | bokashi",
                "compost bin | compost"
            })
    void findsOne(String typed, String value) {
        if (typed.equals("そのた")) {
            assertThat(key(Choosing.one(typed, TYPES))).as("kana is not kanji").isEqualTo("choice.unknown");
            return;
        }
        assertThat(Choosing.one(typed, TYPES)).isEqualTo(Reading.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | choice.unknown",
                "0 | choice.unknown",
                "5 | choice.unknown",
                "99999 | choice.unknown",
                "ガス | choice.unknown",
                "1と2 | choice.unknown"
            })
    void refuses(String typed, String key) {
        assertThat(key(Choosing.one(typed, TYPES))).isEqualTo(key);
    }

    @Test
    void asksWhichWhenSeveralBeginSo() {
        List<Candidate> districts = List.of(
                new Candidate("o1", List.of("大殿北")),
                new Candidate("o2", List.of("大殿南")),
                new Candidate("o", List.of("大殿")));
        assertThat(Choosing.one("大殿", districts)).isEqualTo(Reading.of("o"));
        Reading<String> reading = Choosing.one("大", districts);
        assertThat(key(reading)).isEqualTo("choice.ambiguous");
        assertThat(((Reading.NotUnderstood<String>) reading).reason().text().in("ja"))
                .isEqualTo("「大殿北」「大殿南」「大殿」のどれか分かりません。はっきり選んでください。");
    }

    @Test
    void prefersATitleThatIsANumberToTheNumberOfAnOption() {
        List<Candidate> counts = List.of(
                new Candidate("two", List.of("2")),
                new Candidate("one", List.of("1")),
                new Candidate("more", List.of("3以上")));
        assertThat(Choosing.one("1", counts)).isEqualTo(Reading.of("one"));
        assertThat(Choosing.one("２", counts)).isEqualTo(Reading.of("two"));
        assertThat(Choosing.one("3", counts)).isEqualTo(Reading.of("more"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "電動式、その他 | electric,other",
                "その他、電動式 | electric,other",
                "1,4 | electric,other",
                "1、4、1 | electric,other",
                "１　４ | electric,other",
                "1と4 | electric,other",
                "1・4 | electric,other",
                "ボカシ・バケツ | bokashi",
                "ボカシ・バケツ、4 | bokashi,other",
                "ボカシ・バケツ 電動 | bokashi,electric",
                "compost bin, other | compost,other",
                "2 | compost",
                "全部 | electric,compost,bokashi,other",
                "すべて | electric,compost,bokashi,other",
            })
    void findsSeveral(String typed, String values) {
        if (typed.equals("ボカシ・バケツ 電動")) {
            assertThat(key(Choosing.several(typed, TYPES))).isEqualTo("choice.unknown");
            return;
        }
        assertThat(Choosing.several(typed, TYPES)).isEqualTo(Reading.of(List.of(values.split(",", -1))));
    }

    @Test
    void refusesSeveralWhenOneIsUnknown() {
        assertThat(key(Choosing.several("電動式、ガス", TYPES))).isEqualTo("choice.unknown");
        assertThat(key(Choosing.several("、", TYPES))).isEqualTo("choice.unknown");
        assertThat(key(Choosing.several("", TYPES))).isEqualTo("choice.unknown");
    }
}
