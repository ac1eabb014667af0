package jp.madoguchi.engine.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.registers.RegisterJson;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.registers.RegisterImports.Imported;
import jp.madoguchi.engine.registers.RegisterImports.RowsRefused;
import jp.madoguchi.engine.registers.Registers.RegisterRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RegisterStoreTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");
    private static final RegisterId BANKS = new RegisterId("money", "banks");
    private static final PackageVersion VERSION = new PackageVersion("money", "1.0.0");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String DEFINITION = """
            { "id": "banks", "title": "銀行", "key": ["code"], "lookups": [["name", "since"]], "columns": [
              { "id": "code", "title": "番号", "type": "code", "length": 4, "required": true, "search": true },
              { "id": "name", "title": "名前", "type": "text", "search": true },
              { "id": "kana", "title": "カナ", "type": "text", "match": "name", "search": true },
              { "id": "since", "title": "開業", "type": "date" },
              { "id": "rate", "title": "率", "type": "decimal" } ] }""";

    private static final List<Map<String, Object>> THREE = List.of(
            Map.of("code", 1, "name", "山口銀行", "kana", "ﾔﾏｸﾞﾁ", "since", "明治11年11月25日", "rate", "1.10"),
            Map.of("code", "0002", "name", "山陰銀行", "kana", "サンイン"),
            Map.of("code", "0003", "name", "100%銀行", "kana", "ヒャク"));

    private RegisterTables tables;
    private StoredImports imports;
    private StoredRegisters registers;
    private final List<Object> imported = new ArrayList<>();

    private void open(Database database, String definition) {
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        tables = new RegisterTables(
                new RowStore(jdbc), new VersionStore(jdbc), new RowSealing(new PlainVault(), JSON), database.jdbc());
        Declarations declarations =
                new Declarations(OneRegister.of("money", RegisterJson.read(JSON.readTree(definition))));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC);
        imports = new StoredImports(declarations, tables, database.transaction(), imported::add, clock);
        registers = new StoredRegisters(declarations, tables);
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsRowsByKeyByLookUpByColumnAndByBeginning(Make make) {
        try (Database database = make.open()) {
            open(database, DEFINITION);
            imports.replace(YAMAGUCHI, BANKS, THREE);
            database.transaction().executeWithoutResult(status -> {
                var rows = registers.rows(YAMAGUCHI, VERSION);
                assertThat(rows.row("banks", Map.of("code", "１")).orElseThrow())
                        .containsEntry("since", LocalDate.of(1878, 11, 25))
                        .containsEntry("name", "山口銀行");
                assertThat(rows.row("banks", Map.of("name", "山口銀行", "since", "1878-11-25")))
                        .isPresent();
                assertThat(rows.row("banks", Map.of("code", "9"))).isEmpty();
                assertThat(rows.count("banks", Map.of("name", "山陰銀行", "kana", "さんいん")))
                        .isOne();
                assertThat(rows.count("banks", Map.of())).isEqualTo(3);
                assertThat(registers.startingWith(YAMAGUCHI, BANKS, "name", "山", 10))
                        .extracting(row -> row.get("code"))
                        .containsExactlyInAnyOrder("0001", "0002");
                assertThat(registers.startingWith(YAMAGUCHI, BANKS, "name", "100%", 10))
                        .hasSize(1);
                assertThat(registers.startingWith(YAMAGUCHI, BANKS, "name", "1_0", 10))
                        .isEmpty();
                assertThat(registers.rows(YAMAGUCHI, BANKS, "kana", "やまぐち", 10)).hasSize(1);
                assertThat(registers.rows(MAIZURU, VERSION).count("banks", Map.of()))
                        .isZero();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void refusesLookUpsThatCanFindNothing(Make make) {
        try (Database database = make.open()) {
            open(database, DEFINITION);
            imports.replace(YAMAGUCHI, BANKS, THREE);
            assertThatThrownBy(() -> registers.rows(YAMAGUCHI, VERSION).row("banks", Map.of("since", "2026-01-01")))
                    .isInstanceOf(IllegalArgumentException.class);
            open(database, DEFINITION.replace("\"length\": 4", "\"length\": 5"));
            assertThatThrownBy(() -> registers.rows(YAMAGUCHI, VERSION).row("banks", Map.of("code", "1")))
                    .hasMessageContaining("import them again");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNothingOfAFileWithAnError(Make make) {
        try (Database database = make.open()) {
            open(database, DEFINITION);
            imports.replace(YAMAGUCHI, BANKS, THREE);
            assertThatThrownBy(() -> imports.replace(
                            YAMAGUCHI, BANKS, List.of(Map.of("code", "7"), Map.of("code", "8", "since", "昨日の昨日"))))
                    .isInstanceOf(RowsRefused.class);
            assertThat(imports.versions(YAMAGUCHI, BANKS)).hasSize(1);
            assertThat(database.count("select count(*) from register_row")).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void goesBackToFormerVersionsAndForgetsOldOnes(Make make) {
        try (Database database = make.open()) {
            open(database, DEFINITION);
            imports.replace(YAMAGUCHI, BANKS, THREE);
            imports.replace(YAMAGUCHI, BANKS, THREE.subList(0, 1));
            assertThat(imports.restore(YAMAGUCHI, BANKS, 1)).isEqualTo(new Imported(2, 0, 0, 1, 0, 3, 3));
            database.transaction()
                    .executeWithoutResult(
                            status -> assertThat(registers.startingWith(YAMAGUCHI, BANKS, "kana", "さん", 10))
                                    .hasSize(1));
            for (int i = 0; i < RegisterImports.KEPT_VERSIONS; i++) {
                imports.replace(YAMAGUCHI, BANKS, THREE.subList(0, 1 + i % 2));
            }
            assertThat(imports.versions(YAMAGUCHI, BANKS)).hasSize(RegisterImports.KEPT_VERSIONS);
            assertThatThrownBy(() -> imports.restore(YAMAGUCHI, BANKS, 1)).isInstanceOf(RegisterRefusal.class);
            assertThat(database.count("select count(*) from register_row where row_id < 5"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void refusesASecondImportWhileOneIsRunning(Make make) {
        try (Database database = make.open()) {
            open(database, DEFINITION);
            imports.replace(YAMAGUCHI, BANKS, List.of());
            database.transaction().executeWithoutResult(status -> {
                imports.replace(YAMAGUCHI, BANKS, THREE);
                CompletableFuture<Imported> second =
                        CompletableFuture.supplyAsync(() -> imports.replace(YAMAGUCHI, BANKS, THREE.subList(0, 1)));
                assertThat(second)
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .withCauseInstanceOf(RegisterRefusal.class)
                        .withMessageContaining("is being imported at this moment");
                assertThat(imports.replace(MAIZURU, BANKS, THREE).total()).isEqualTo(3);
            });
            assertThat(imports.replace(YAMAGUCHI, BANKS, THREE.subList(0, 1)).removed())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void keepsLongListsThroughChangesAndBackAgain(Make make) {
        try (Database database = make.open()) {
            open(database, DEFINITION);
            imports.replace(YAMAGUCHI, BANKS, many(0, 250));
            assertThat(imports.replace(YAMAGUCHI, BANKS, many(120, 400)))
                    .isEqualTo(new Imported(150, 0, 120, 130, 0, 280, 2));
            assertThat(registers.rows(YAMAGUCHI, VERSION).count("banks", Map.of("code", "0399")))
                    .isOne();
            assertThat(registers.rows(YAMAGUCHI, VERSION).count("banks", Map.of("code", "0119")))
                    .isZero();
            assertThat(imports.restore(YAMAGUCHI, BANKS, 1)).isEqualTo(new Imported(120, 0, 150, 130, 0, 250, 3));
            assertThat(registers.startingWith(YAMAGUCHI, BANKS, "name", "銀行", 500))
                    .extracting(row -> row.get("code"))
                    .doesNotHaveDuplicates()
                    .hasSize(250)
                    .contains("0000", "0119", "0249");
        }
    }

    private static List<Map<String, Object>> many(int from, int to) {
        return IntStream.range(from, to)
                .<Map<String, Object>>mapToObj(i -> Map.of("code", i, "name", "銀行" + i))
                .toList();
    }
}
