package jp.madoguchi.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.engine.Crowd;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.rights.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseStoreTest extends CaseScene {

    private static final int CLERKS = 16;
    private static final int EACH = 10;

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesEachNumberOnceInEachMunicipalityAndYearWhenManySubmitAtOnce(Make make) {
        try (Database database = make.open()) {
            CaseStore store = store(database);
            List<List<String>> taken = Crowd.of(CLERKS, clerk -> () -> {
                MunicipalityId municipality = clerk % 2 == 0 ? YAMAGUCHI : MAIZURU;
                List<String> numbers = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    // Every third submission fails after its number was taken.
                    boolean fails = i % 3 == 2;
                    String number = database.transaction().execute(status -> {
                        if (fails) {
                            status.setRollbackOnly();
                        }
                        return store.nextNumber(municipality, clerk % 4 < 2 ? 2026 : 2027);
                    });
                    numbers.add(municipality.value() + " " + number);
                }
                return numbers;
            });
            assertThat(taken).allSatisfy(numbers -> assertThat(numbers).isSorted());
            List<String> expected = IntStream.rangeClosed(1, CLERKS / 4 * EACH)
                    .boxed()
                    .flatMap(n -> Stream.of("yamaguchi 2026", "maizuru 2026", "yamaguchi 2027", "maizuru 2027")
                            .map(year -> "%s-%06d".formatted(year, n)))
                    .toList();
            assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void givesACaseBackAsItWasToTheMicrosecond(Make make) {
        try (Database database = make.open()) {
            CaseStore store = store(database);
            Case submitted = theCase(YAMAGUCHI, "2026-000001", "received");
            database.transaction().executeWithoutResult(s -> store.insert(submitted));
            assertThat(database.read(() -> store.find(YAMAGUCHI, "2026-000001")))
                    .contains(submitted);

            clock.advance(Duration.ofSeconds(1));
            CaseContent content = submitted
                    .content()
                    .marked(Map.of("receipt", "日付が読めません"))
                    .decided(new Case.Decision("deficient", Map.of("deadline", "2026-12-01"), clock.instant()))
                    .with("grant", 20000);
            Case changed = submitted.with("waiting", content, clock.instant());
            database.transaction().executeWithoutResult(s -> store.update(changed));
            assertThat(database.read(() -> store.find(YAMAGUCHI, "2026-000001")))
                    .contains(changed);
            assertThat(database.count("select revision from case_file")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void showsNothingOfOneMunicipalityToAnother(Make make) {
        try (Database database = make.open()) {
            CaseStore store = store(database);
            Timeline timeline = timeline(database);
            Case here = theCase(YAMAGUCHI, "2026-000001", "received");
            Case there = theCase(MAIZURU, "2026-000001", "approved");
            database.transaction().executeWithoutResult(s -> {
                store.insert(here);
                store.insert(there);
                timeline.add(YAMAGUCHI, "2026-000001", "submitted", Map.of("answers", Map.of("name", "花子")));
            });
            assertThat(database.read(() -> store.find(YAMAGUCHI, "2026-000001")))
                    .contains(here);
            assertThat(database.read(() -> store.page(MAIZURU, CaseQuery.all(), 0, 10))
                            .items())
                    .containsExactly(there);
            assertThat(database.read(() -> store.ofResident(MAIZURU, HANAKO, 10)))
                    .containsExactly(there);
            assertThat(database.read(() -> timeline.of(MAIZURU, "2026-000001"))).isEmpty();
            assertThat(database.read(() -> store.lock(new MunicipalityId("nowhere"), "2026-000001")))
                    .isEmpty();
            database.transaction()
                    .executeWithoutResult(s -> store.update(there.with("rejected", there.content(), clock.instant())));
            assertThat(database.read(() -> store.find(YAMAGUCHI, "2026-000001")))
                    .contains(here);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void pagesNewestFirstWithoutOverlapOrGapAndNarrowed(Make make) {
        try (Database database = make.open()) {
            CaseStore store = store(database);
            database.transaction()
                    .executeWithoutResult(s -> IntStream.rangeClosed(1, 7).forEach(n -> {
                        // Two of each at the same moment.
                        clock.advance(Duration.ofSeconds(n % 2));
                        store.insert(theCase(YAMAGUCHI, "2026-00000" + n, n % 3 == 0 ? "approved" : "received"));
                    }));
            List<String> paged = IntStream.range(0, 4)
                    .mapToObj(page -> database.read(() -> store.page(YAMAGUCHI, CaseQuery.all(), page, 2)))
                    .peek(page -> assertThat(page.total()).isEqualTo(7))
                    .flatMap(page -> page.items().stream())
                    .map(Case::number)
                    .toList();
            assertThat(paged)
                    .containsExactly(
                            "2026-000007",
                            "2026-000006",
                            "2026-000005",
                            "2026-000004",
                            "2026-000003",
                            "2026-000002",
                            "2026-000001");
            assertThat(numbers(database.read(() -> store.page(
                            YAMAGUCHI, CaseQuery.within(Reach.EVERYWHERE, "subsidy", List.of("approved")), 0, 10))))
                    .containsExactly("2026-000006", "2026-000003");
            assertThat(numbers(database.read(() ->
                            store.page(YAMAGUCHI, CaseQuery.within(Reach.EVERYWHERE, "other", List.of()), 0, 10))))
                    .isEmpty();
            assertThat(numbers(database.read(() -> store.page(YAMAGUCHI, CaseQuery.all(), 1_000_000, 200))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void letsNobodyElseChangeALockedCase(Make make) {
        try (Database database = make.open()) {
            CaseStore store = store(database);
            database.transaction()
                    .executeWithoutResult(s -> store.insert(theCase(YAMAGUCHI, "2026-000001", "received")));
            Crowd.<Boolean>of(
                    12,
                    i -> () -> database.read(() -> {
                        Case locked = store.lock(YAMAGUCHI, "2026-000001").orElseThrow();
                        int before = (int) locked.facts().getOrDefault("count", 0);
                        store.update(
                                locked.with("received", locked.content().with("count", before + 1), clock.instant()));
                        return true;
                    }));
            Case counted =
                    database.read(() -> store.find(YAMAGUCHI, "2026-000001")).orElseThrow();
            assertThat(counted.facts()).containsEntry("count", 12);
            assertThat(database.count("select revision from case_file")).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void storesNoAnswerReadably(Make make) {
        try (Database database = make.open()) {
            database.transaction().executeWithoutResult(s -> {
                store(database).insert(theCase(YAMAGUCHI, "2026-000001", "received"));
                timeline(database).add(YAMAGUCHI, "2026-000001", "submitted", Map.of("name", "山口 花子"));
            });
            for (String sql : List.of("select content from case_file", "select details from case_timeline")) {
                byte[] stored = database.read(() -> database.jdbc().queryForObject(sql, byte[].class));
                assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("花子", "name", "answers");
            }
        }
    }

    private static List<String> numbers(CasePage page) {
        return page.items().stream().map(Case::number).toList();
    }
}
