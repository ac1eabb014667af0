package jp.madoguchi.engine.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.cases.CaseQuery.Assigned;
import jp.madoguchi.engine.cases.CaseQuery.Sort;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class CaseSearchTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    private static final Instant FIRST = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID CLERK = UUID.randomUUID();
    private static final Reach GREEN = new Reach(Set.of("環境課"));

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsOnlyWhatIsWithinReach(Make make) {
        try (Database database = filled(make)) {
            assertThat(numbers(database, query(GREEN, null, Sort.SUBMITTED))).containsExactly("6", "4", "2");
            assertThat(numbers(database, query(GREEN, "花子", Sort.SUBMITTED))).containsExactly("6", "4", "2");
            assertThat(page(database, query(new Reach(Set.of()), null, Sort.SUBMITTED), 0, 10)
                            .total())
                    .isZero();
            StoredReach reach = new StoredReach(JdbcClient.create(database.jdbc()));
            assertThat(database.read(() -> reach.among(CITY, List.of("1", "2", "9"), GREEN)))
                    .containsExactly("2");
            assertThat(database.read(() -> reach.within(CITY, "1", GREEN))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void findsByWordsWithoutStoringThem(Make make) {
        try (Database database = filled(make)) {
            assertThat(numbers(database, query(Reach.EVERYWHERE, "ﾊﾅｺ 3", Sort.SUBMITTED)))
                    .containsExactly("3");
            assertThat(numbers(database, query(Reach.EVERYWHERE, "太郎", Sort.SUBMITTED)))
                    .isEmpty();
            assertThat(numbers(database, query(Reach.EVERYWHERE, "、", Sort.SUBMITTED)))
                    .isEmpty();
            database.transaction().executeWithoutResult(s -> words(database).write(theCase(3), List.of("山口 太郎")));
            assertThat(numbers(database, query(Reach.EVERYWHERE, "太郎", Sort.SUBMITTED)))
                    .containsExactly("3");
            assertThat(numbers(database, query(Reach.EVERYWHERE, "花子 3", Sort.SUBMITTED)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void goesOnAfterAnyCaseInEveryOrder(Make make) {
        try (Database database = filled(make)) {
            for (Sort sort : Sort.values()) {
                List<String> all = numbers(database, query(Reach.EVERYWHERE, null, sort));
                List<String> steps = new ArrayList<>();
                String after = null;
                do {
                    CasePage page = page(database, query(Reach.EVERYWHERE, null, sort, after), 0, 2);
                    page.items().forEach(theCase -> steps.add(theCase.number()));
                    after = page.next();
                } while (after != null);
                assertThat(steps).as(sort.name()).isEqualTo(all).hasSize(6);
            }
            assertThat(numbers(database, query(Reach.EVERYWHERE, null, Sort.DEADLINE))
                            .subList(0, 2))
                    .containsExactly("5", "1");
            assertThatThrownBy(() -> page(database, query(Reach.EVERYWHERE, null, Sort.DEADLINE, "x"), 0, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("after");
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void narrowsByAssigneeDeadlineAndStates(Make make) {
        try (Database database = filled(make)) {
            CaseStore store = store(database);
            database.transaction()
                    .executeWithoutResult(s ->
                            store.update(store.lock(CITY, "4").orElseThrow().assignedTo(CLERK, FIRST.plusSeconds(9))));
            assertThat(numbers(database, narrowed(new Assigned(CLERK), null, List.of())))
                    .containsExactly("4");
            assertThat(numbers(database, narrowed(new Assigned(null), null, List.of())))
                    .containsExactly("6", "5", "3", "2", "1");
            assertThat(numbers(database, narrowed(null, LocalDate.parse("2026-12-03"), List.of())))
                    .containsExactly("5");
            assertThat(numbers(database, narrowed(null, null, List.of("received", "approved"))))
                    .hasSize(6);
            assertThat(numbers(database, narrowed(null, null, List.of("approved"))))
                    .isEmpty();
            assertThat(database.read(() -> store.find(CITY, "4")).orElseThrow().revision())
                    .isEqualTo(1);
        }
    }

    private static CaseQuery narrowed(@Nullable Assigned assigned, @Nullable LocalDate overdueOn, List<String> states) {
        return new CaseQuery(
                Reach.EVERYWHERE,
                null,
                null,
                states,
                null,
                assigned,
                null,
                null,
                overdueOn,
                null,
                Sort.SUBMITTED,
                null);
    }

    private static CaseQuery query(Reach reach, @Nullable String text, Sort sort) {
        return new CaseQuery(reach, null, null, List.of(), null, null, null, null, null, text, sort, null);
    }

    private static CaseQuery query(Reach reach, @Nullable String text, Sort sort, @Nullable String after) {
        return new CaseQuery(reach, null, null, List.of(), null, null, null, null, null, text, sort, after);
    }

    /** Six cases, the even ones of 環境課; 1 and 5 wait for a correction. */
    private static Database filled(Make make) {
        Database database = make.open();
        CaseStore store = store(database);
        database.transaction()
                .executeWithoutResult(s -> IntStream.rangeClosed(1, 6).forEach(n -> {
                    Case theCase = theCase(n);
                    store.insert(theCase);
                    words(database).write(theCase, List.of("山口 花子", "ヤマグチ ハナコ"));
                    if (n % 4 == 1) {
                        store.deadline(theCase, theCase.deadline());
                    }
                }));
        return database;
    }

    private static Case theCase(int n) {
        Map<String, Object> deadline = Map.of("deadline", "2026-12-0" + (n == 1 ? 5 : 2));
        return new Case(
                CITY,
                String.valueOf(n),
                new UUID(1, 1),
                new PackageVersion("subsidy", "1.0.0"),
                "apply",
                "received",
                n % 2 == 0 ? "環境課" : "福祉課",
                Answers.none(),
                Map.of(),
                n % 4 == 1 ? Map.of("receipt", "読めません") : Map.of(),
                new Case.Decision("deficient", deadline, FIRST),
                FIRST.plusSeconds(n / 2),
                FIRST.plusSeconds(100 - n),
                0,
                null);
    }

    private static List<String> numbers(Database database, CaseQuery query) {
        return page(database, query, 0, 10).items().stream().map(Case::number).toList();
    }

    private static CasePage page(Database database, CaseQuery query, int page, int size) {
        return database.read(() -> store(database).page(CITY, query, page, size));
    }

    private static CaseWords words(Database database) {
        // Which answers there are is not asked when the texts are given.
        return new CaseWords(JdbcClient.create(database.jdbc()), new PlainVault(), null);
    }

    private static CaseStore store(Database database) {
        return new CaseStore(
                JdbcClient.create(database.jdbc()),
                new PlainVault(),
                JsonMapper.builder().build(),
                null);
    }
}
