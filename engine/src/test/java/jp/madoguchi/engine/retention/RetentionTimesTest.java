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
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.cases.ClosedCases.Kind;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.retention.RetentionTimes.OfProcedure;
import jp.madoguchi.engine.time.TurnableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTimesTest {

    private static final LocalDate NIGHT = LocalDate.of(2027, 3, 31);

    @Test
    void takesTheProceduresOwnTimeWhateverItsVersionBeforeTheGeneralOne() {
        RetentionTimes times = new RetentionTimes(
                1,
                List.of(new OfProcedure("waste", "apply", 6), new OfProcedure("lunch", "allergy", null)),
                null,
                null);
        assertThat(times.cases(kind("waste", "1.0.0", "apply"), NIGHT)).contains(Instant.parse("2026-09-29T15:00:00Z"));
        assertThat(times.cases(kind("waste", "2.0.0", "apply"), NIGHT)).contains(Instant.parse("2026-09-29T15:00:00Z"));
        assertThat(times.cases(kind("waste", "1.0.0", "other"), NIGHT)).contains(Instant.parse("2027-02-27T15:00:00Z"));
        assertThat(times.cases(kind("lunch", "1.0.0", "allergy"), NIGHT)).isEmpty();
        assertThat(times.residents(NIGHT)).isEmpty();
    }

    @Test
    void isWithoutEndOnlyWhenNothingEverGoes() {
        assertThat(RetentionTimes.WITHOUT_END.withoutEnd()).isTrue();
        assertThat(new RetentionTimes(null, List.of(new OfProcedure("a", "b", null)), null, null).withoutEnd())
                .isTrue();
        assertThat(new RetentionTimes(null, List.of(new OfProcedure("a", "b", 1)), null, null).withoutEnd())
                .isFalse();
        assertThat(new RetentionTimes(null, List.of(), null, 1).withoutEnd()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1201})
    void refusesMonthsThatCannotBe(int months) {
        assertThat(field(() -> new RetentionTimes(months, List.of(), null, null)))
                .isEqualTo("closedCases");
        assertThat(field(() -> new RetentionTimes(null, List.of(), months, null)))
                .isEqualTo("silentResidents");
        assertThat(field(() -> new RetentionTimes(null, List.of(), null, months)))
                .isEqualTo("leftovers");
        List<OfProcedure> second = List.of(new OfProcedure("a", "b", 1), new OfProcedure("a", "c", months));
        assertThat(field(() -> new RetentionTimes(null, second, null, null))).isEqualTo("procedures/1/months");
    }

    @Test
    void refusesAProcedureThatIsNamedTwice() {
        List<OfProcedure> twice = List.of(new OfProcedure("a", "b", 1), new OfProcedure("a", "b", 2));
        assertThat(field(() -> new RetentionTimes(null, twice, null, null))).isEqualTo("procedures/1/procedure");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:59:59Z, , 2026-11-21",
        "2026-11-20T16:00:00Z, 2026-11-21, 2026-11-21",
        "2026-11-20T19:59:59Z, 2026-11-21, 2026-11-21",
        "2026-11-20T20:00:00Z, , 2026-11-22"
    })
    void runsBetweenOneAndFiveInTheMorning(Instant moment, LocalDate now, LocalDate next) {
        Nights nights = new Nights(new TurnableClock(Clock.fixed(moment, ZoneOffset.UTC), Duration.ZERO));
        assertThat(nights.now()).isEqualTo(Optional.ofNullable(now));
        assertThat(nights.next(Optional.empty())).isEqualTo(next);
        RetentionRun over = new RetentionRun(LocalDate.of(2026, 11, 21), null, 0, 0, 0, RetentionRun.Report.NOTHING);
        assertThat(nights.next(Optional.of(over))).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    private static Kind kind(String packageId, String version, String procedure) {
        return new Kind(new PackageVersion(packageId, version), procedure);
    }

    private static String field(Runnable wrong) {
        AtomicReference<String> field = new AtomicReference<>();
        assertThatThrownBy(wrong::run).isInstanceOfSatisfying(WrongField.class, refused -> field.set(refused.field()));
        return field.get();
    }
}
