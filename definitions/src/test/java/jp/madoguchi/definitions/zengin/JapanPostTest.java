package jp.madoguchi.definitions.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.definitions.input.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapanPostTest {

    @ParameterizedTest
    @CsvSource({
        "10530-12345671, 058, 〇五八, ORDINARY, 1234567",
        "1053012345671, 058, 〇五八, ORDINARY, 1234567",
        "記号１９９７０　番号２１, 998, 九九八, ORDINARY, 0000002",
        "10530-2-12345671, 058, 〇五八, ORDINARY, 1234567",
        "00530-2-123456, 059, 〇五九, CURRENT, 0123456"
    })
    void readsTheBookAsOtherBanksDo(String typed, String code, String name, AccountType type, String number) {
        JapanPost.Account account = ((Reading.Understood<JapanPost.Account>) JapanPost.read(typed)).value();
        assertThat(account.branch().code()).isEqualTo(code);
        assertThat(account.branch().name()).isEqualTo(name);
        assertThat(ZenginText.isAllowed(account.branch().kana())).isTrue();
        assertThat(account.type()).isEqualTo(type);
        assertThat(account.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10530",
                "10530-12345672",
                "20530-12345671",
                "1053-12345671",
                "10530-123456781",
                "花子",
                "10530-1"
            })
    void refusesWhatIsNoBook(String typed) {
        assertThat(JapanPost.read(typed)).isInstanceOf(Reading.NotUnderstood.class);
    }
}
