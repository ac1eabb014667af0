package jp.madoguchi.engine.dialogue;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.definitions.form.Eligibility;

/** What a turn led to, beside its replies. */
public sealed interface Outcome {

    /**
     * The resident confirmed the summary; the dialogue is over.
     *
     * @param answers only those of visible questions, computed values included
     * @param changed ids of the answers that differ from those the dialogue began with
     */
    record Completed(Answers answers, Set<String> changed) implements Outcome {
        public Completed {
            changed = Set.copyOf(changed);
        }
    }

    /**
     * The row of those who may go on with the form was looked for.
     *
     * @param key the values by column
     * @param right whether there was one
     */
    record Tried(Eligibility rule, Map<String, Object> key, boolean right) implements Outcome {
        public Tried {
            key = Map.copyOf(key);
        }
    }

    /**
     * The answers that follow count only if no other case holds the row.
     *
     * @param taken what to tell when another one was faster
     */
    record Claimed(Eligibility rule, Map<String, Object> key, String taken) implements Outcome {
        public Claimed {
            key = Map.copyOf(key);
        }
    }

    /** The resident stopped and threw the answers away; the dialogue is over. */
    record Abandoned() implements Outcome {}

    /** The resident paused; the dialogue's state is kept and can be resumed. */
    record Paused() implements Outcome {}
}
