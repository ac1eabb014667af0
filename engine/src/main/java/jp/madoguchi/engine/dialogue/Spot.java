package jp.madoguchi.engine.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a form where something is asked or said: a question, or a question of one item of a group. Written {@code name} or {@code
 * members/0/age}.
 *
 * @param question id of the question or of the group
 * @param item which item of the group, from 0; -1 outside groups
 * @param inner id of the question inside the group; null outside groups
 */
record Spot(String question, int item, @Nullable String inner) {

    static Spot of(String question) {
        return new Spot(question, -1, null);
    }

    Spot in(int newItem) {
        return new Spot(question, newItem, inner);
    }

    boolean inGroup() {
        return inner != null;
    }

    /** The id of the question that is asked here. */
    String id() {
        return inner == null ? question : inner;
    }

    @JsonCreator
    static Spot parse(String written) {
        int first = written.indexOf('/');
        if (first < 0) {
            return of(written);
        }
        int second = written.indexOf('/', first + 1);
        return new Spot(
                written.substring(0, first),
                Integer.parseInt(written.substring(first + 1, second)),
                written.substring(second + 1));
    }

    @JsonValue
    @Override
    public String toString() {
        return inner == null ? question : question + "/" + item + "/" + inner;
    }

    // Written out: places are the keys of every turn's maps, and a record's own methods are several times slower until
    // the
    // JVM has compiled all they are made of.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spot spot
                && item == spot.item
                && question.equals(spot.question)
                && Objects.equals(inner, spot.inner);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * question.hashCode() + item) + Objects.hashCode(inner);
    }
}
