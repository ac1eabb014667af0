package jp.madoguchi.engine.residents;

import java.util.List;
import java.util.Set;

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

    /** Gets ready for {@link #erase} what is too much for one transaction. Begins its own; may be run again. */
    default void prepare(Subject subject) {}

    /**
     * Erases all it holds, and says what it keeps and why. In the caller's transaction, which may be rolled back to see what would be erased:
     * so it changes nothing but the database. What is not there any more is no error.
     */
    void erase(Subject subject, Erasing to);
}
