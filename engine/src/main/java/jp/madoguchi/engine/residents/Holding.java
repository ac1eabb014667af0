package jp.madoguchi.engine.residents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * One capability's part of what the city holds on residents: shown to who asks for it, and erased. One bean for each capability that keeps
 * anything; {@code HoldingsTest} fails on a table that no holding names.
 */
public interface Holding {

    /** Names of the tables it speaks for, in small letters; {@code act_*} for all that begin so. */
    Set<String> tables();

    /** Shows all it holds. In the caller's transaction, which only reads. */
    void show(Subject subject, Disclosure to);

    /**
     * Why nothing may be erased yet, as nobody but this capability knows; empty when nothing is in the way. What is in work is never erased:
     * the resident takes it back, or staff bring it to its end.
     */
    default List<Obstacle> obstacles(Subject subject) {
        return List.of();
    }

    /**
     * Why this is not let go of by itself when its time has come, beside the {@link #obstacles}: what a person who asks to be erased may give
     * up, and time alone may not take.
     */
    default List<Obstacle> unsettled(Subject subject) {
        return List.of();
    }

    /** Which of these residents did something since then, or have something here that keeps them however long they are silent. */
    default Set<UUID> heard(MunicipalityId municipality, Collection<UUID> residents, Instant since) {
        return Set.of();
    }

    /** Ids of the contents that something shows which is not of the subject's cases, for {@link Subject.Part#spared}. */
    default Set<String> shownBeside(Subject subject) {
        return Set.of();
    }

    /** Gets ready for erasing what is too much for one transaction. Begins its own; may be run again. */
    default void prepare(Subject subject) {}

    /**
     * Erases all that belongs to the subject's cases, and says what it keeps and why. In the caller's transaction, which may be rolled back to
     * see what would be erased: so it changes nothing but the database. What is not there any more is no error.
     */
    void eraseCases(Subject subject, Erasing to);

    /** Erases all else it holds of the resident, after {@link #eraseCases}; never called for a part. As that. */
    void erasePerson(Subject subject, Erasing to);
}
