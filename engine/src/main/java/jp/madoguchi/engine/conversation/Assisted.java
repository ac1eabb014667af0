package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.View;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;

/**
 * Talks that staff hold in the place of a person without a channel, by the same dialogues as everybody's. Each person has one talk at a
 * time. Every call takes part in the caller's transaction, which holds the person's conversation until its end.
 *
 * <p>Staff are asked in their own language, one of those of forms, such as {@code ja} or {@code en}; what the form does not have in it is
 * Japanese. What the person is told, and all that belongs to the case, stays in the person's language.
 */
public interface Assisted {

    /** Kind of the channel of persons nobody can write to; what they would be told goes to {@link Unreached}. */
    String KIND = "counter";

    /**
     * Begins a procedure.
     *
     * @param language of staff
     */
    Stand begin(Resident person, PackageVersion version, String procedure, String language);

    /**
     * Where the talk stands; empty when none is open.
     *
     * @param language of staff
     */
    Optional<View> view(Resident person, String language);

    /**
     * Takes one turn.
     *
     * @param step as the {@link View} named it
     * @param language of staff
     * @throws OutOfDate when the talk waits for something else by now, or for nothing
     */
    Stand take(Resident person, String step, Input input, String language);

    /**
     * Goes on with what is asked about a case; when nothing is, its answers are opened to be corrected.
     *
     * @param language of staff
     * @throws jp.madoguchi.engine.cases.Cases.CaseRefusal when the case allows no correction as it stands
     */
    Stand correct(Resident person, Case theCase, String language);

    /** The forms of a case that are still to be answered; an empty one stands for marked answers of its own form. */
    Set<String> asked(Resident person, String caseNumber);

    /** Throws away what was entered and not sent. Ids of the photos and files that belonged to it. */
    Set<String> discard(Resident person);

    /**
     * What came of a turn.
     *
     * @param view null when the talk is over
     * @param said beside what is asked now: remarks, or why an answer was not taken
     * @param understood false when the answer was not taken
     * @param completed whether all answers were sent
     */
    record Stand(@Nullable View view, List<String> said, boolean understood, boolean completed) {
        public Stand {
            said = List.copyOf(said);
        }
    }

    /** A page that shows what is not asked any more. */
    class OutOfDate extends RuntimeException {
        public OutOfDate() {
            super("ほかの画面で入力が進んでいます。最新の画面を表示してください。 / This was answered meanwhile; read the entry again.");
        }
    }
}
