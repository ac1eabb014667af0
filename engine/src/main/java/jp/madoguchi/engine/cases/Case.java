package jp.madoguchi.engine.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param number per municipality and year, for example {@code 2026-000123}
 * @param procedure id of the procedure in the package
 * @param state id of one of the procedure's states
 * @param answers to the intake form, as last corrected
 * @param facts values the process worked out (decision tables, forms asked later by form id), by name
 * @param deficiencies what staff marked as wrong and is not yet corrected: comment by question id
 * @param decision the last decision of staff, if any
 * @param revision grows with every change
 * @param assignee account of who looks after it; null for nobody
 */
public record Case(
        MunicipalityId municipality,
        String number,
        UUID resident,
        PackageVersion packageVersion,
        String procedure,
        String state,
        String department,
        Answers answers,
        Map<String, Object> facts,
        Map<String, String> deficiencies,
        @Nullable Decision decision,
        Instant submitted,
        Instant changed,
        long revision,
        @Nullable UUID assignee) {

    public Case {
        facts = Map.copyOf(facts);
        deficiencies = Map.copyOf(deficiencies);
    }

    /** The day by which staff want what they marked as wrong; null when nothing is marked, or no day was given. */
    public @Nullable LocalDate deadline() {
        return !deficiencies.isEmpty() && decision != null && decision.fields().get("deadline") instanceof String day
                ? LocalDate.parse(day)
                : null;
    }

    /** The same with another state and content. */
    Case with(String newState, CaseContent content, Instant at) {
        return next(resident, newState, content, assignee, at);
    }

    Case assignedTo(@Nullable UUID account, Instant at) {
        return next(resident, state, content(), account, at);
    }

    Case claimedBy(UUID owner, Instant at) {
        return next(owner, state, content(), assignee, at);
    }

    CaseContent content() {
        return new CaseContent(answers, facts, deficiencies, decision);
    }

    private Case next(UUID owner, String newState, CaseContent content, @Nullable UUID account, Instant at) {
        return new Case(
                municipality,
                number,
                owner,
                packageVersion,
                procedure,
                newState,
                department,
                content.answers(),
                content.facts(),
                content.deficiencies(),
                content.decision(),
                submitted,
                at,
                revision + 1,
                account);
    }

    /**
     * What staff decided.
     *
     * @param outcome for example {@code approved, rejected, deficient}
     * @param fields whatever else staff entered, for example {@code reason}
     */
    public record Decision(String outcome, Map<String, Object> fields, Instant at) {
        public Decision {
            fields = Map.copyOf(fields);
        }
    }
}
