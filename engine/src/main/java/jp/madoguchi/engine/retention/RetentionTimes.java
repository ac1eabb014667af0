package jp.madoguchi.engine.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.cases.ClosedCases.Kind;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;

/**
 * For how many months a municipality keeps things, 1 to 1200 each; null for without end.
 *
 * @param closedCases cases after they closed
 * @param procedures what holds for the cases of single procedures instead
 * @param silentResidents residents without a case, after they were last heard of
 * @param leftovers ended jobs and messages that could not be delivered
 */
public record RetentionTimes(
        @Nullable Integer closedCases,
        List<OfProcedure> procedures,
        @Nullable Integer silentResidents,
        @Nullable Integer leftovers) {

    /** Of a municipality that set nothing. */
    public static final RetentionTimes WITHOUT_END = new RetentionTimes(null, List.of(), null, null);

    private static final int MOST = 1200;

    /** @throws WrongField for a number of months that cannot be, or a procedure that is named twice */
    public RetentionTimes {
        procedures = List.copyOf(procedures);
        check("closedCases", closedCases);
        check("silentResidents", silentResidents);
        check("leftovers", leftovers);
        for (int i = 0; i < procedures.size(); i++) {
            OfProcedure one = procedures.get(i);
            check("procedures/" + i + "/months", one.months());
            if (procedures.subList(0, i).stream().anyMatch(one::isSame)) {
                throw new WrongField(
                        "procedures/" + i + "/procedure",
                        "同じ手続きが二つあります。一つにしてください。",
                        "This procedure is named twice; name it once.");
            }
        }
    }

    /**
     * @param packageId in JSON {@code package}
     * @param procedure id of the procedure in the package, whatever its version
     * @param months null for without end
     */
    public record OfProcedure(
            @JsonProperty("package") String packageId,
            String procedure,
            @Nullable Integer months) {

        private boolean isSame(OfProcedure other) {
            return is(other.packageId, other.procedure);
        }

        private boolean is(String otherPackage, String otherProcedure) {
            return packageId.equals(otherPackage) && procedure.equals(otherProcedure);
        }
    }

    private static void check(String field, @Nullable Integer months) {
        if (months != null && (months < 1 || months > MOST)) {
            throw new WrongField(
                    field,
                    "1〜1200 か月の整数にしてください（今は " + months + "）。期限なく保存するときは空にしてください。",
                    "Expected 1 to 1200 months, got " + months + "; leave it empty to keep without end.");
        }
    }

    /** Whether nothing is ever let go of. */
    public boolean withoutEnd() {
        return Stream.concat(
                        Stream.of(
                                Optional.ofNullable(closedCases),
                                Optional.ofNullable(silentResidents),
                                Optional.ofNullable(leftovers)),
                        procedures.stream().map(one -> Optional.ofNullable(one.months())))
                .allMatch(Optional::isEmpty);
    }

    /** Before when cases of a procedure must have closed to go in a night; empty when they are kept without end. */
    Optional<Instant> cases(Kind kind, LocalDate night) {
        Integer months = procedures.stream()
                .filter(one -> one.is(kind.version().id(), kind.procedure()))
                .findFirst()
                .map(one -> Optional.ofNullable(one.months()))
                .orElse(Optional.ofNullable(closedCases))
                .orElse(null);
        return before(months, night);
    }

    Optional<Instant> residents(LocalDate night) {
        return before(silentResidents, night);
    }

    Optional<Instant> leftovers(LocalDate night) {
        return before(leftovers, night);
    }

    /** Whole days: what is the same number of months old goes together, at whatever hour it ended. */
    private static Optional<Instant> before(@Nullable Integer months, LocalDate night) {
        return Optional.ofNullable(months)
                .map(count -> night.minusMonths(count)
                        .atStartOfDay(TurnableClock.TOKYO)
                        .toInstant());
    }
}
