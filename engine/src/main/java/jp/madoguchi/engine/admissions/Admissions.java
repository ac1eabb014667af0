package jp.madoguchi.engine.admissions;

import java.util.Map;
import java.util.UUID;
import jp.madoguchi.definitions.form.Eligibility;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import org.jspecify.annotations.Nullable;

/** Who may go on with a form for those on a list. Takes part in the caller's transaction. */
public interface Admissions {

    /** How many wrong tries are left to the applicant, and to anybody for this key; 0 while they have to wait. */
    int triesLeft(Applicant who, Eligibility rule, Map<String, Object> key);

    /** Counts a wrong try; after a right one the count begins again. */
    void tried(Applicant who, Eligibility rule, Map<String, Object> key, boolean right);

    /** Whether another case holds the row of this key. */
    boolean taken(Applicant who, Eligibility rule, Map<String, Object> key);

    /**
     * Takes the row for the case that is about to be opened, or for the case being corrected, which gives back the row it had.
     *
     * @return false when another case holds it, or when there is no such row any more; of several at the same moment one gets it
     */
    boolean claim(Applicant who, Eligibility rule, Map<String, Object> key);

    /**
     * Who tries, and for what.
     *
     * @param caseNumber of the case that is being corrected, if any
     */
    record Applicant(
            MunicipalityId municipality,
            UUID resident,
            PackageVersion version,
            String procedure,
            @Nullable String caseNumber) {}
}
