package jp.madoguchi.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "山口 花子（ヤマグチ ハナコ）, 花子, true",
        "山口 花子（ヤマグチ ハナコ）, 山口花子, false",
        "山口 花子（ヤマグチ ハナコ）, やまぐち, true",
        "山口 花子（ヤマグチ ハナコ）, ﾊﾅｺ, true",
        "森 花子, 森, true",
        "山口 花子, 山, true",
        "山口 花子, 口, false",
        "083-922-4111, 0839224111, true",
        "083-922-4111, ０８３－９２２－４１１１, true",
        "2026-000123, 2026-000123, true",
        "hanako@mail.example.jp, HANAKO, true",
        "生ごみが減って助かっています。, 助かって, true",
        "生ごみが減って助かっています。, 助けて, false",
        "電動式①号, 電動式1, true",
        "電動式, 。, false"
    })
    void findsWhatStandsInTheText(String text, String wanted, boolean found) {
        Set<String> words = Words.wantedInAnswers(wanted);
        assertThat(!words.isEmpty() && Words.ofAnswer(text).containsAll(words)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "山口 花子, 山口花子, true",
        "山口 花子, 口花, true",
        "山口 花子, ﾔﾏ, false",
        "ヤマグチ ハナコ, ﾔﾏ, true",
        "山口 花子, 山, false",
        "090-1234-5678, ０９０1234-5678, true",
        "090-1234-5678, 1234, false",
        "Hanako@mail.example, hanako@MAIL.example, true",
        "Hanako@mail.example, hanako, false"
    })
    void findsPersonsByPartsOfNamesAndByWholeNumbers(String value, String wanted, boolean found) {
        Set<String> words = Words.wantedInPersons(wanted);
        assertThat(!words.isEmpty() && Words.ofPerson(value).containsAll(words)).isEqualTo(found);
    }
}
