package jp.madoguchi.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "山口 花子（ヤマグチ ハナコ）, 花子",
        "山口 花子（ヤマグチ ハナコ）, 山口花子, false",
        "山口 花子（ヤマグチ ハナコ）, やまぐち",
        "山口 花子（ヤマグチ ハナコ）, ﾊﾅｺ",
        "森 花子, 森",
        "山口 花子, 山",
        "山口 花子, 口, false",
        "083-922-4111, 0839224111",
        "083-922-4111, ０８３－９２２－４１１１",
        "2026-000123, 2026-000123",
        "hanako@mail.example.jp, HANAKO",
        "生ごみが減って助かっています。, 助かって",
        "生ごみが減って助かっています。, 助けて, false",
        "電動式①号, 電動式1",
        "電動式, 。, false"
    })
    void findsWhatStandsInTheText(String text, String wanted, Boolean found) {
        assertThat(!Words.wanted(wanted).isEmpty() && Words.of(text).containsAll(Words.wanted(wanted)))
                .isEqualTo(found == null || found);
    }
}
