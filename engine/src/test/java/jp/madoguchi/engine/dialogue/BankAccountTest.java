package jp.madoguchi.engine.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.zengin.BankTable;
import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.definitions.zengin.Banks.Bank;
import jp.madoguchi.definitions.zengin.Banks.Branch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The account money is sent to, asked part by part. */
class BankAccountTest extends KindsScene {

    private static final Bank SAMPLE = new Bank("0999", "見本銀行", "ﾐﾎﾝ");
    private static final Banks BANKS = new BankTable(List.of(
            row(SAMPLE, "101", "本店営業部", "ﾎﾝﾃﾝ"),
            row(SAMPLE, "102", "中央支店", "ﾁﾕｳｵｳ"),
            row(SAMPLE, "103", "中央通支店", "ﾁﾕｳｵｳﾄﾞｵﾘ"),
            row(new Bank("0998", "見本信用金庫", "ﾐﾎﾝｼﾝｷﾝ"), "001", "本店", "ﾎﾝﾃﾝ")));

    @Test
    void isFoundByNameAndConvertedToWhatBanksWrite() {
        Scenario talk = asksWith(BANKS)
                .city("銀行名")
                .says("みほん")
                .city("見本銀行（0999）ですね", "見本銀行の支店名")
                .says("ちゅ")
                .city("「ちゅ」に当てはまる支店")
                .offers("中央支店", "中央通支店", "この中にない")
                .taps("中央支店")
                .city("預金種目")
                .offers("普通", "当座", "貯蓄")
                .taps("普通")
                .says("12345")
                .city("「0012345」とします")
                .taps("はい")
                .city("口座名義")
                .says("ヤマグチ　キョウコ")
                .city("「ﾔﾏｸﾞﾁ ｷﾖｳｺ」になります")
                .taps("はい")
                .row("振込先", "見本銀行 中央支店 普通 0012345 ﾔﾏｸﾞﾁ ｷﾖｳｺ");
        assertThat(answer(talk)).isEqualTo(account("0999", "見本銀行", "102", "中央支店", "0012345", "ﾔﾏｸﾞﾁ ｷﾖｳｺ"));
    }

    @Test
    void isTypedWholeWhereTheCityHasNoListOfBanks() {
        Scenario talk = asksWith(Banks.none())
                .city("金融機関コード（数字4桁）")
                .says("見本銀行")
                .city("数字4桁です")
                .says("０９９９")
                .city("金融機関名")
                .says("見本銀行")
                .city("支店コード（数字3桁）")
                .says("1021")
                .city("数字3桁です")
                .says("102")
                .says("中央支店")
                .says("普通")
                .says("1234567")
                .says("ﾔﾏｸﾞﾁ ﾊﾅｺ");
        assertThat(answer(talk)).isEqualTo(account("0999", "見本銀行", "102", "中央支店", "1234567", "ﾔﾏｸﾞﾁ ﾊﾅｺ"));
    }

    @Test
    void readsTheBookOfThePostBank() {
        Scenario talk = asksWith(BANKS)
                .says("ゆうちょ")
                .city("記号（5桁）と番号")
                .says("10530-12345672")
                .city("記号（5桁）と番号（8桁まで）を続けて")
                .says("10530-12345671")
                .city("店名〇五八（店番058）、普通、口座番号1234567", "口座名義")
                .says("ﾔﾏｸﾞﾁ ﾊﾅｺ");
        assertThat(answer(talk)).isEqualTo(account("9900", "ゆうちょ銀行", "058", "〇五八", "1234567", "ﾔﾏｸﾞﾁ ﾊﾅｺ"));
    }

    @Test
    void takesThePostBankByBranchNumberToo() {
        Scenario talk = asksWith(Banks.none())
                .says("9900")
                .taps("店番で答える")
                .says("〇五七")
                .city("数字3桁です")
                .says("〇五八")
                .city("〇五八（058）ですね", "預金種目")
                .taps("普通")
                .says("1234567")
                .says("ﾔﾏｸﾞﾁ ﾊﾅｺ");
        assertThat(answer(talk)).isEqualTo(account("9900", "ゆうちょ銀行", "058", "〇五八", "1234567", "ﾔﾏｸﾞﾁ ﾊﾅｺ"));
    }

    @Test
    void refusesBanksAndBranchesThatAreNotInTheList() {
        asksWith(BANKS)
                .says("架空銀行")
                .city("「架空銀行」という銀行が見つかりません")
                .says("1111")
                .city("「1111」という銀行が見つかりません")
                .says("0999")
                .says("港町")
                .city("見本銀行に「港町」という支店が見つかりません")
                .says("999")
                .city("見つかりません");
    }

    @Test
    void searchesAnewWhenAnotherNameIsTypedInsteadOfAChoice() {
        asksWith(BANKS)
                .says("ほん")
                .offers("見本銀行", "見本信用金庫")
                .says("0998")
                .city("見本信用金庫（0998）ですね")
                .says("戻る")
                .city("銀行名")
                .says("ほん")
                .taps("この中にない")
                .city("銀行名");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "12-34567a", "0", "", "普通"})
    void refusesOrAsksAboutNumbersThatAreNotSevenDigits(String number) {
        Scenario talk = untilNumber().says(number);
        assertThat(talk.over()).isFalse();
        assertThat(talk.state().toString()).doesNotContain("number=" + number + ",");
        talk.city(number.equals("0") ? "「0000000」とします" : "口座番号は数字7桁までです");
    }

    @ParameterizedTest
    @CsvSource({"山口 花子, 山", "ヤマグチ・ハナコ, ・", "ヤマグチ＆コ, &", "ヤマグチ ハナコ😀, 😀"})
    void refusesAHolderWithTheVeryCharacterThatBanksDoNotTake(String holder, String character) {
        untilNumber().says("1234567").says(holder).city("「" + character + "」は、銀行の口座名義では使えません");
    }

    @Test
    void asksAgainWhenTheConvertedHolderIsNotRight() {
        untilNumber()
                .says("1234567")
                .says("さとー ゆう")
                .city("「ｻﾄ- ﾕｳ」になります")
                .taps("いいえ")
                .city("口座名義を、通帳のカナのとおり")
                .says("サトウ ユウ")
                .atSummary();
    }

    @Test
    void doesNotOfferAnEarlierAccountWhoseBranchIsGone() {
        Map<String, Object> gone = account("0999", "見本銀行", "777", "旧支店", "1234567", "ﾔﾏｸﾞﾁ ﾊﾅｺ");
        Map<String, Object> kept = account("0999", "見本銀行", "101", "本店営業部", "1234567", "ﾔﾏｸﾞﾁ ﾊﾅｺ");
        Ask question = Ask.bankAccount("q", "振込先").prefill("previous.q");
        Scenario.of(Ask.form("申請", question))
                .knowing(BANKS)
                .previously(Map.of("q", gone))
                .begins()
                .city("銀行名")
                .doesNotOffer("前回と同じ：見本銀行 旧支店 普通 1234567 ﾔﾏｸﾞﾁ ﾊﾅｺ");
        Scenario again = Scenario.of(Ask.form("申請", question))
                .knowing(BANKS)
                .previously(Map.of("q", kept))
                .begins()
                .says("前回と同じ");
        assertThat(answer(again)).isEqualTo(kept);
    }

    private static Scenario untilNumber() {
        return asksWith(BANKS).says("0998").says("001").says("普通").city("口座番号を入力");
    }

    private static Scenario asksWith(Banks banks) {
        return Scenario.of(Ask.form("申請", Ask.bankAccount("q", "振込先")))
                .knowing(banks)
                .begins();
    }

    private static Map<String, Object> account(
            String bank, String bankName, String branch, String branchName, String number, String holder) {
        return Map.of(
                "bankCode",
                bank,
                "bankName",
                bankName,
                "branchCode",
                branch,
                "branchName",
                branchName,
                "type",
                "ordinary",
                "number",
                number,
                "holder",
                holder);
    }

    private static BankTable.Row row(Bank bank, String code, String name, String kana) {
        return new BankTable.Row(bank, new Branch(code, name, kana));
    }
}
