package jp.madoguchi.definitions.form;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who may go on with a form: only those whose row stands in a register. Looked up as soon as all questions the key reads are answered; the row
 * is then read in expressions as {@code row}.
 *
 * @param register id of the register
 * @param key for each column the value to look for, in the order declared; guesses are counted by the first one too
 * @param notFound said when there is no such row; the key's questions are asked again
 * @param once when each row serves for one case only
 * @param attempts when wrong tries are limited
 */
public record Eligibility(
        String register,
        Map<String, Feel> key,
        @Nullable Texts notFound,
        @Nullable Once once,
        @Nullable Attempts attempts) {

    /** The name by which expressions read the row. */
    public static final String ROW = "row";

    public Eligibility {
        key = new LinkedHashMap<>(key);
    }

    /**
     * @param message said when there is a case for the row already
     * @param releasedIn states and decisions of that case after which the row may be used again
     */
    public record Once(@Nullable Texts message, List<String> releasedIn) {
        public Once {
            releasedIn = List.copyOf(releasedIn);
        }
    }

    /**
     * @param max how many wrong tries lock
     * @param lock for how long
     * @param message said while locked
     */
    public record Attempts(int max, Duration lock, @Nullable Texts message) {}
}
