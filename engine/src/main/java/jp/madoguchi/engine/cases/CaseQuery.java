package jp.madoguchi.engine.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a municipality are wanted, and in which order. What is null, or an empty list, narrows nothing.
 *
 * @param reach only cases of these departments; part of every query
 * @param states only cases in one of these states
 * @param department only cases of this department, by its name
 * @param from submitted at or after
 * @param to submitted before
 * @param overdueOn only cases whose deadline is before this day
 * @param text only cases that hold all of these words in their answers or number; see docs/cases.md
 * @param after the place after which a page begins, as {@link CasePage#next} gave it
 */
public record CaseQuery(
        Reach reach,
        @Nullable String packageId,
        @Nullable String procedure,
        List<String> states,
        @Nullable String department,
        @Nullable Assigned assigned,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable LocalDate overdueOn,
        @Nullable String text,
        Sort sort,
        @Nullable String after) {

    public CaseQuery {
        states = List.copyOf(states);
    }

    /**
     * Who looks after a case.
     *
     * @param account null for nobody
     */
    public record Assigned(@Nullable UUID account) {}

    public enum Sort {
        /** Newest first. */
        SUBMITTED,
        /** What changed last comes first. */
        CHANGED,
        /** What must be done first comes first; without a deadline last. */
        DEADLINE
    }

    public static CaseQuery all() {
        return within(Reach.EVERYWHERE, null, List.of());
    }

    public static CaseQuery within(Reach reach, @Nullable String packageId, List<String> states) {
        return new CaseQuery(reach, packageId, null, states, null, null, null, null, null, null, Sort.SUBMITTED, null);
    }
}
