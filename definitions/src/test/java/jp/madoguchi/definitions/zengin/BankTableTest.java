package jp.madoguchi.definitions.zengin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.zengin.Banks.Bank;
import jp.madoguchi.definitions.zengin.Banks.Branch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTableTest {

    private static final Bank SAMPLE = new Bank("0999", "見本銀行", "ﾐﾎﾝ");
    private static final Bank EAST = new Bank("0998", "東見本信用金庫", "ﾋｶﾞｼﾐﾎﾝｼﾝｷﾝ");
    private static final Banks BANKS = new BankTable(List.of(
            row(SAMPLE, "101", "本店営業部", "ﾎﾝﾃﾝ"),
            row(SAMPLE, "102", "中央", "ﾁﾕｳｵｳ"),
            row(SAMPLE, "103", "中央通り", "ﾁﾕｳｵｳﾄﾞｵﾘ"),
            row(EAST, "001", "本店", "ﾎﾝﾃﾝ")));

    @ParameterizedTest
    @CsvSource({
        "0999, 0999",
        "０９９８, 0998",
        "見本銀行, 0999",
        "見本, 0999",
        "みほん, 0999",
        "ミホンギンコウ, 0999",
        "東見本, 0998",
        "ひがし, 0998",
        "ホン, '0999,0998'",
        "7777, ''",
        "ないない, ''"
    })
    void findsBanksByCodeNameOrKana(String typed, String codes) {
        assertThat(String.join(",", BANKS.banks(typed).stream().map(Bank::code).toList()))
                .isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"101, 101", "中央支店, 102", "ちゅうおう, 102", "中央通, 103", "ちゅ, '102,103'", "本店, 101", "999, ''"})
    void findsBranchesOfOneBankOnly(String typed, String codes) {
        assertThat(String.join(
                        ",",
                        BANKS.branches("0999", typed).stream().map(Branch::code).toList()))
                .isEqualTo(codes);
    }

    @Test
    void showsAtMostForty() {
        Banks many = new BankTable(IntStream.range(100, 300)
                .mapToObj(i -> row(SAMPLE, String.valueOf(i), "支" + i, "ｼ" + i))
                .toList());
        assertThat(many.branches("0999", "支")).hasSize(40);
    }

    @Test
    void knowsNothingWithoutAList() {
        assertThat(Banks.none().known()).isFalse();
        assertThat(Banks.none().banks("0999")).isEmpty();
        assertThat(BANKS.branch("0999", "102")).map(Branch::name).contains("中央");
        assertThat(BANKS.bank("099")).isEmpty();
    }

    private static BankTable.Row row(Bank bank, String code, String name, String kana) {
        return new BankTable.Row(bank, new Branch(code, name, kana));
    }
}
