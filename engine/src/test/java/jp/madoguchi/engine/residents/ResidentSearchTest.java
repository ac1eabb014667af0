package jp.madoguchi.engine.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.residents.ResidentSearch.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ResidentSearchTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");

    /** Two residents of Yamaguchi and one of Maizuru. */
    private record Town(Database database, Residents residents, ResidentSearch search) {

        static Town of(Database database) {
            JdbcClient jdbc = JdbcClient.create(database.jdbc());
            ResidentWords words = new ResidentWords(jdbc, new PlainVault());
            Residents residents = new JdbcResidents(
                    jdbc, new PlainVault(), JsonMapper.builder().build(), Clock.systemUTC(), words);
            Town town = new Town(database, residents, new ResidentSearch(jdbc, new PlainVault(), words, residents));
            town.note(YAMAGUCHI, "hanako", "山口 花子", "ヤマグチ ハナコ", "090-1234-5678", "Hanako@city.example");
            town.note(YAMAGUCHI, "taro", "山口 太郎", "ヤマグチ タロウ");
            town.note(MAIZURU, "hanako", "山口 花子");
            return town;
        }

        void note(MunicipalityId municipality, String user, String... values) {
            database.transaction().executeWithoutResult(status -> {
                Resident resident = residents.arrive(municipality, "line", "1656", user);
                search.note(new Mention(municipality, resident.id(), "case/1", values[0], List.of(values)));
            });
        }

        List<String> found(String text) {
            return database.read(() -> search.page(YAMAGUCHI, text, 0, 50)).items().stream()
                    .map(found -> String.valueOf(found.name()))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsByPartsOfNamesInAnyKanaWithAndWithoutSpaces(Make make) {
        try (Database database = make.open()) {
            Town town = Town.of(database);
            assertThat(Stream.of("花子", "山口花子", "山口　花子", "はなこ", "ﾊﾅｺ"))
                    .allSatisfy(text -> assertThat(town.found(text)).contains("山口 花子"));
            assertThat(town.found("山口")).containsExactlyInAnyOrder("山口 花子", "山口 太郎");
            assertThat(town.found("山口 太郎")).containsExactly("山口 太郎");
            assertThat(town.found("花太")).isEmpty();
            assertThat(town.found("")).hasSize(2);
            assertThat(town.found("()")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsByWholeNumbersAndAddressesOnly(Make make) {
        try (Database database = make.open()) {
            Town town = Town.of(database);
            assertThat(Stream.of("09012345678", "090‐1234‐5678", "０９０-1234-5678", "hanako@CITY.example"))
                    .allSatisfy(text -> assertThat(town.found(text)).containsExactly("山口 花子"));
            assertThat(town.found("1234")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void forgetsWhatASourceSaidBeforeAndKeepsWhatOthersSay(Make make) {
        try (Database database = make.open()) {
            Town town = Town.of(database);
            town.note(YAMAGUCHI, "hanako", "舞鶴 花子");
            assertThat(town.found("舞鶴")).containsExactly("舞鶴 花子");
            assertThat(town.found("09012345678")).isEmpty();
            database.transaction()
                    .executeWithoutResult(status -> town.residents()
                            .attributes(
                                    YAMAGUCHI,
                                    town.residents()
                                            .arrive(YAMAGUCHI, "line", "1656", "taro")
                                            .id(),
                                    Map.of("name", Map.of("name", "阿東 太郎"), "age", 40)));
            assertThat(town.found("阿東")).containsExactly("山口 太郎");
            assertThat(town.found("山口")).containsExactly("山口 太郎");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNoNameReadably(Make make) {
        try (Database database = make.open()) {
            Town.of(database);
            assertThat(database.jdbc().queryForList("select given_name from resident", byte[].class))
                    .hasSize(3)
                    .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("山口"));
        }
    }
}
