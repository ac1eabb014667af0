package jp.madoguchi.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.retention.RunStore.Held;
import jp.madoguchi.engine.retention.RunStore.What;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class RunStoreTest {

    private static final MunicipalityId CITY = new MunicipalityId("yamaguchi");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);
    private static final RetentionRun.Report REPORT = new RetentionRun.Report(
            List.of(new Left("open-balance", "残高", "Balance", 2, List.of("2026-000001"))), 1, List.of("2026-000002"));

    private final TurnableClock clock =
            new TurnableClock(Clock.fixed(Instant.parse("2026-11-19T17:00:00Z"), ZoneOffset.UTC), Duration.ZERO);

    @ParameterizedTest
    @EnumSource(Make.class)
    void letsOneNodeWorkOnANightOnce(Make make) {
        try (Database database = make.open()) {
            RunStore runs = store(database);
            Held held = claim(database, runs, NIGHT).orElseThrow();
            assertThat(claim(database, runs, NIGHT)).isEmpty();
            count(database, runs, held, What.CASES, 3);
            count(database, runs, held, What.RESIDENTS, 1);
            count(database, runs, held, What.LEFTOVERS, 7);
            RetentionRun done = database.read(() -> runs.finish(held, REPORT));
            assertThat(done).isEqualTo(new RetentionRun(NIGHT, clock.instant(), 3, 1, 7, REPORT));
            clock.advance(Duration.ofHours(1));
            assertThat(claim(database, runs, NIGHT)).isEmpty();
            assertThat(claim(database, runs, NIGHT.plusDays(1))).isPresent();
            assertThat(database.read(() -> runs.last(CITY)).map(RetentionRun::night))
                    .contains(NIGHT.plusDays(1));
            assertThat(database.count("select count(*) from retention_run where report like '%2026-000001%'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void goesOnWithARunWhoseNodeDiedAndLetsThatNodeCountNothingMore(Make make) {
        try (Database database = make.open()) {
            RunStore runs = store(database);
            Held dead = claim(database, runs, NIGHT).orElseThrow();
            clock.advance(Duration.ofMinutes(9));
            count(database, runs, dead, What.CASES, 2);
            clock.advance(Duration.ofMinutes(9));
            assertThat(claim(database, runs, NIGHT)).isEmpty();
            clock.advance(Duration.ofHours(24));
            Held next = claim(database, runs, NIGHT.plusDays(1)).orElseThrow();
            assertThat(next.night()).isEqualTo(NIGHT);
            assertThatThrownBy(() -> count(database, runs, dead, What.CASES, 1)).isInstanceOf(RunStore.LeaseLost.class);
            count(database, runs, next, What.CASES, 5);
            assertThat(database.read(() -> runs.finish(next, REPORT)).cases()).isEqualTo(7);
            assertThatThrownBy(() -> database.read(() -> runs.finish(dead, REPORT)))
                    .isInstanceOf(RunStore.LeaseLost.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Make.class)
    void forgetsWhichCasesAnEarlierNightLeft(Make make) {
        try (Database database = make.open()) {
            RunStore runs = store(database);
            Held first = claim(database, runs, NIGHT).orElseThrow();
            assertThat(database.read(() -> runs.finish(first, REPORT)).report()).isEqualTo(REPORT);
            Held second = claim(database, runs, NIGHT.plusDays(1)).orElseThrow();
            database.read(() -> runs.finish(second, RetentionRun.Report.NOTHING));
            assertThat(database.count("select count(*) from retention_run where report like '%2026-00000%'"))
                    .isZero();
            assertThat(database.count("select count(*) from retention_run")).isEqualTo(2);
        }
    }

    private static Optional<Held> claim(Database database, RunStore runs, LocalDate night) {
        return database.read(() -> runs.claim(CITY, night));
    }

    private static void count(Database database, RunStore runs, Held held, What what, int gone) {
        database.transaction().executeWithoutResult(status -> runs.count(held, what, gone));
    }

    private RunStore store(Database database) {
        return new RunStore(
                JdbcClient.create(database.jdbc()), JsonMapper.builder().build(), clock);
    }
}
