package jp.madoguchi.engine.cases;

import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** What a case holds and what happened to it, for those who read and add to it without moving the case. */
public interface CaseRecord {

    /**
     * Adds a line to the timeline.
     *
     * @param what a stable key such as {@code document-issued}
     * @param details what belongs to it, personal data included (stored sealed)
     */
    void note(MunicipalityId municipality, String number, String what, Map<String, Object> details);

    /**
     * The variables of FEEL expressions over a case: every answer by its question id (typed as FEEL wants it), every fact by its name,
     * and the contexts {@code case} ({@code number, state, submitted, title, department}), {@code resident}, {@code parameters},
     * {@code municipality} ({@code name, code}), {@code decision} ({@code outcome} and its fields, null before any), {@code
     * deficiencies}.
     */
    Map<String, Object> variables(Case theCase);
}
