package jp.madoguchi.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.CaseScan.Filter;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.rights.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class CaseScanTest {

    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final MunicipalityId MAIZURU = new MunicipalityId("maizuru");
    private static final Instant FIRST = Instant.parse("2026-11-20T01:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(Make.class)
    void goesThroughAllCasesOfAPackageOnceInTheOrderOfTheirNumbers(Make make) {
        try (Database database = make.open()) {
            fill(database);
            CaseScan scan = scan(database);
            List<String> numbers = new ArrayList<>();
            String after = "";
            List<SealedCase> page;
            do {
                String from = after;
                page = database.read(() -> scan.next(YAMAGUCHI, filter(List.of(), null, null, null), from, 4));
                page.forEach(one -> numbers.add(one.number()));
                after = page.isEmpty() ? "" : page.get(page.size() - 1).number();
            } while (page.size() == 4);
            assertThat(numbers)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                            .mapToObj("2026-%06d"::formatted)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void narrowsByProcedureStateAndTimeAndOpensWhatWasSealed(Make make) {
        try (Database database = make.open()) {
            fill(database);
            assertThat(numbers(database, filter(List.of("survey"), null, null, null)))
                    .containsExactly("2026-000005", "2026-000010");
            assertThat(numbers(database, filter(List.of("survey", "apply"), "approved", null, null)))
                    .containsExactly("2026-000003", "2026-000006", "2026-000009");
            assertThat(numbers(database, filter(List.of(), null, FIRST.plusSeconds(3), FIRST.plusSeconds(5))))
                    .containsExactly("2026-000003", "2026-000004");
            Filter chosen = new Filter(
                    Reach.EVERYWHERE,
                    "subsidy",
                    List.of(),
                    null,
                    null,
                    null,
                    List.of("2026-000004", "2026-000002", "2030-1"));
            assertThat(numbers(database, chosen)).containsExactly("2026-000002", "2026-000004");
            SealedCase third = database.read(
                            () -> scan(database).next(YAMAGUCHI, filter(List.of(), "approved", null, null), "", 1))
                    .get(0);
            assertThat(third.open().answers().get("n")).isEqualTo(3);
            assertThat(third.open().answers().get("area")).isEqualTo(new BigDecimal("12345678.90"));
            assertThat(third.version()).isEqualTo(new PackageVersion("subsidy", "1.0.0"));
            assertThat(third.submitted()).isEqualTo(FIRST.plusSeconds(3));
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void namesTheVersionsThatHaveCasesTheOneUsedLastFirst(Make make) {
        try (Database database = make.open()) {
            fill(database);
            CaseScan scan = scan(database);
            assertThat(database.read(() -> scan.versions(YAMAGUCHI, filter(List.of(), null, null, null))))
                    .containsExactly("1.0.0");
            assertThat(database.read(() -> scan.versions(MAIZURU, filter(List.of(), null, null, null))))
                    .containsExactly("1.1.0", "1.0.0");
            assertThat(database.read(
                            () -> scan.versions(MAIZURU, filter(List.of(), null, null, FIRST.plusSeconds(13)))))
                    .containsExactly("1.0.0");
        }
    }

    private static List<String> numbers(Database database, Filter filter) {
        return database.read(() -> scan(database).next(YAMAGUCHI, filter, "", 100)).stream()
                .map(SealedCase::number)
                .toList();
    }

    private static Filter filter(List<String> procedures, String state, Instant from, Instant to) {
        return new Filter(Reach.EVERYWHERE, "subsidy", procedures, state, from, to, List.of());
    }

    /** Ten cases of the package, one of another package, two of another municipality. */
    private static void fill(Database database) {
        CaseNumbers numbers =
                new CaseNumbers(Objects.requireNonNull(database.jdbc().getDataSource()));
        CaseStore store = new CaseStore(JdbcClient.create(database.jdbc()), new PlainVault(), JSON, numbers);
        database.transaction().executeWithoutResult(status -> {
            IntStream.rangeClosed(1, 10).forEach(n -> store.insert(theCase(YAMAGUCHI, "subsidy", n)));
            store.insert(theCase(YAMAGUCHI, "other", 11));
            store.insert(theCase(MAIZURU, "subsidy", 12));
            store.insert(theCase(MAIZURU, new PackageVersion("subsidy", "1.1.0"), 13));
        });
        numbers.destroy();
    }

    private static Case theCase(MunicipalityId municipality, String packageId, int n) {
        return theCase(municipality, new PackageVersion(packageId, "1.0.0"), n);
    }

    private static Case theCase(MunicipalityId municipality, PackageVersion version, int n) {
        return new Case(
                municipality,
                "2026-%06d".formatted(n),
                UUID.randomUUID(),
                version,
                n % 5 == 0 ? "survey" : "apply",
                n % 3 == 0 ? "approved" : "received",
                "環境政策課",
                new Answers(Map.of("n", n, "area", new BigDecimal("12345678.90"))),
                Map.of(),
                Map.of(),
                null,
                FIRST.plusSeconds(n),
                FIRST.plusSeconds(n),
                0,
                null);
    }

    private static CaseScan scan(Database database) {
        return new StoredCaseScan(JdbcClient.create(database.jdbc()), new PlainVault(), JSON);
    }
}
