package jp.madoguchi.engine.staff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.madoguchi.engine.cases.CaseQuery;
import jp.madoguchi.engine.cases.CaseQuery.Assigned;
import jp.madoguchi.engine.cases.CaseQuery.Sort;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which cases are listed, as asked for over HTTP. What is absent or empty narrows nothing.
 *
 * @param procedure id of the procedure in its package
 * @param state ids of states, any of which a case may be in
 * @param department name of the department
 * @param assignee {@code me}, {@code none}, or the id of an account
 * @param from submitted on this day or later, in Japan
 * @param to submitted on this day or before, in Japan
 * @param overdue only cases whose deadline has passed
 * @param text words that stand in the answers or the number
 * @param sort {@code submitted} or {@code changed}, the newest first, or {@code deadline}, the next first
 * @param after {@code next} of the page before, in place of {@code page}: as quick on the last page as on the first
 */
public record CaseFilter(
        @Nullable String procedure,
        @Nullable List<String> state,
        @Nullable String department,
        @Nullable String assignee,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable Boolean overdue,
        @Nullable String text,
        @Nullable String sort,
        @Nullable String after) {

    private static final int LONGEST_TEXT = 200;

    CaseQuery query(@Nullable String packageId, Acting acting, Instant now) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text（検索する言葉）は " + LONGEST_TEXT + " 文字までです。 / \"text\" takes at most "
                    + LONGEST_TEXT + " characters.");
        }
        return new CaseQuery(
                acting.reach(Action.CASES_READ),
                given(packageId),
                given(procedure),
                state == null
                        ? List.of()
                        : state.stream().filter(id -> !id.isBlank()).toList(),
                given(department),
                assigned(acting),
                from == null ? null : from.atStartOfDay(TurnableClock.TOKYO).toInstant(),
                to == null
                        ? null
                        : to.plusDays(1).atStartOfDay(TurnableClock.TOKYO).toInstant(),
                Boolean.TRUE.equals(overdue) ? LocalDate.ofInstant(now, TurnableClock.TOKYO) : null,
                given(text),
                sorted(),
                given(after));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private @Nullable Assigned assigned(Acting acting) {
        String wanted = given(assignee);
        if (wanted == null) {
            return null;
        }
        return switch (wanted) {
            case "none" -> new Assigned(null);
            case "me" -> new Assigned(acting.person() ? UUID.fromString(acting.id()) : new UUID(0, 0));
            default -> new Assigned(account(wanted));
        };
    }

    private static UUID account(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "assignee は me、none、またはアカウントの id にしてください。 / \"assignee\" is me, none or the id of an account; got "
                            + id,
                    e);
        }
    }

    private Sort sorted() {
        String wanted = given(sort);
        if (wanted == null) {
            return Sort.SUBMITTED;
        }
        for (Sort known : Sort.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return known;
            }
        }
        throw new IllegalArgumentException(
                "sort は submitted、changed、deadline のどれかにしてください。 / \"sort\" is submitted, changed or deadline; got "
                        + wanted);
    }
}
