package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.engine.banks.BankDirectory;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of banks a city imports, as the talk and the files for the bank see it. */
class BankRegisterTest {

    private static final String CSV = """
            銀行コード,銀行名,銀行名カナ,支店コード,支店名,支店名カナ
            999,見本銀行,ﾐﾎﾝ,101,本店営業部,ﾎﾝﾃﾝ
            999,見本銀行,ﾐﾎﾝ,2,中央支店,ﾁﾕｳｵｳ
            998,東見本信用金庫,ﾋｶﾞｼﾐﾎﾝｼﾝｷﾝ,1,本店,ﾎﾝﾃﾝ
            997,ミホンネット銀行,ﾐﾎﾝﾈﾂﾄ,1,本店,ﾎﾝﾃﾝ
            """;
    private static StartedEngine engine;

    @BeforeAll
    static void importTheList() throws IOException {
        engine = StartedEngine.inMemory("--madoguchi.conversation.reminder-poll=PT24H");
        for (String city : List.of("shiken", "hoka")) {
            engine.put("/api/municipalities/" + city, "{\"name\":\"試験市\"}");
            PackageReader.Reading read =
                    PackageReader.readFolder(Path.of("..", "definitions", "library", "childcare-benefit"));
            byte[] zip = PackageZip.of(
                    ((PackageReader.Reading.Read) read).definition().files());
            Answer installed = engine.postZip("/api/municipalities/" + city + "/packages", zip);
            assertThat(installed.status()).as(installed.body()).isEqualTo(201);
        }
        Answer imported = engine.api(
                "POST",
                "/api/municipalities/shiken/registers/banks/rows?mode=replace",
                "text/csv",
                CSV.getBytes(Charset.forName("windows-31j")));
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0999, 0999",
        "見本, 0999",
        "見本銀行, 0999",
        "みほん, 0999",
        "ﾐﾎﾝ, 0999",
        "みほんねっと, 0997",
        "ミホンネット銀行, 0997",
        "ひがしみほん, 0998",
        "ミ, '0999,0997'",
        "1111, ''",
        "%, ''",
        "架空, ''"
    })
    void findsBanksByTheBeginningOfNameOrKana(String typed, String codes) {
        List<String> found = in(
                "shiken",
                banks -> banks.banks(typed).stream().map(Banks.Bank::code).toList());
        assertThat(found).containsExactlyInAnyOrder(codes.isEmpty() ? new String[0] : codes.split(","));
    }

    @ParameterizedTest
    @CsvSource({"101, 101", "002, 002", "中央支店, 002", "ちゅうおう, 002", "営業, 101", "999, ''"})
    void findsBranchesByAnyPartOfTheirName(String typed, String codes) {
        List<String> found = in(
                "shiken",
                banks -> banks.branches("0999", typed).stream()
                        .map(Banks.Branch::code)
                        .toList());
        assertThat(String.join(",", found)).isEqualTo(codes);
    }

    @Test
    void knowsNoBanksOfAnotherCityAndNoneBeforeTheImport() {
        assertThat(in("shiken", Banks::known)).isTrue();
        assertThat(in("hoka", Banks::known)).isFalse();
        List<Banks.Bank> found = in("hoka", banks -> banks.banks("0999"));
        assertThat(found).isEmpty();
    }

    private static <T> T in(String city, Function<Banks, T> question) {
        BankDirectory directory = engine.bean(BankDirectory.class);
        return new TransactionTemplate(engine.bean(PlatformTransactionManager.class))
                .execute(status -> question.apply(directory.of(new MunicipalityId(city))));
    }
}
