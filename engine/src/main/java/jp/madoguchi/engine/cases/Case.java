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

    public Case(
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
            Instant changed) {
        this(
                municipality,
                number,
                resident,
                packageVersion,
                procedure,
                state,
                department,
                answers,
                facts,
                deficiencies,
                decision,
                submitted,
                changed,
                0,
                null);
    }

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
