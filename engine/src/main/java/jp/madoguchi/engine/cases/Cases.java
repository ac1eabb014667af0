package jp.madoguchi.engine.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;

/** The cases of a municipality. All that changes one takes part in the caller's transaction and publishes its event inside it. */
public interface Cases extends CaseRecord {

    /** Opens a case. Publishes {@link CaseSubmitted}. */
    Case submit(Resident resident, PackageVersion version, String procedure, Answers answers);

    Optional<Case> find(MunicipalityId municipality, String number);

    /** The resident's cases, newest first. */
    List<Case> of(Resident resident);

    /** The numbers of all cases of the resident, however many, oldest first. */
    List<String> numbers(Resident resident);

    /** A page of cases, newest first. */
    CasePage page(MunicipalityId municipality, CaseQuery query, int page, int size);

    /** Everything that happened to a case, oldest first. */
    List<TimelineEntry> timeline(MunicipalityId municipality, String number);

    /** The resident's last answers to this procedure, for prefilling. */
    Answers previous(Resident resident, String packageId, String procedure);

    /**
     * The resident changed answers. Clears the deficiencies and publishes {@link AnswersCorrected}.
     *
     * @param answers all answers as they are now
     */
    void correct(MunicipalityId municipality, String number, Answers answers, Set<String> changed);

    /** The resident takes the application back. Publishes {@link CaseWithdrawn}. */
    void withdraw(MunicipalityId municipality, String number);

    /**
     * Staff mark answers as deficient: comment by question id. Publishes {@link CaseMarkedDeficient}.
     *
     * @param by who, as noted in the timeline; null for nobody named
     */
    void markDeficient(
            MunicipalityId municipality,
            String number,
            Map<String, String> comments,
            @Nullable LocalDate deadline,
            @Nullable String by);

    /**
     * Staff decide. Publishes {@link CaseDecided}.
     *
     * @param by who, as noted in the timeline; null for nobody named
     */
    void decide(
            MunicipalityId municipality,
            String number,
            String outcome,
            Map<String, Object> fields,
            @Nullable String by);

    /** The resident took a photo or file back that was sent: noted in the timeline of each case whose answers hold it. */
    void contentDeleted(Resident resident, String content);

    /**
     * A resident takes the case over from a person without a channel, for whom staff had entered it. Publishes {@link CaseClaimed}.
     */
    void claim(MunicipalityId municipality, String number, Resident resident);

    /** The process sets a state; an unknown one is refused. Publishes {@link CaseStateChanged}. */
    void state(MunicipalityId municipality, String number, String state);

    /** The process keeps a value, read in FEEL by its name. */
    void fact(MunicipalityId municipality, String number, String name, Object value);

    /**
     * A case was opened.
     *
     * @param resident whose it is
     */
    record CaseSubmitted(Case theCase, Resident resident) {}

    record AnswersCorrected(Case theCase, Set<String> changed) {}

    record CaseWithdrawn(Case theCase) {}

    /**
     * A case belongs to another resident now.
     *
     * @param before to whom it belonged
     */
    record CaseClaimed(Case theCase, UUID before) {}

    record CaseMarkedDeficient(Case theCase, @Nullable LocalDate deadline) {}

    record CaseDecided(Case theCase) {}

    record CaseStateChanged(Case theCase, String before) {}

    /** An act that the case does not allow as it stands; the message says why and what is possible. Answered as 409. */
    class CaseRefusal extends RuntimeException {
        public CaseRefusal(String message) {
            super(message);
        }
    }

    /** A number no case has. Answered as 404. */
    class UnknownCase extends RuntimeException {
        public UnknownCase(String number) {
            super("案件 " + number + " はありません。 / There is no case " + number + ".");
        }
    }
}
