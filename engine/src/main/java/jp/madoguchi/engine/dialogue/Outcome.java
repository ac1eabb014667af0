package jp.madoguchi.engine.dialogue;

import java.util.Set;
import jp.madoguchi.definitions.form.Answers;

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

    /** The resident stopped and threw the answers away; the dialogue is over. */
    record Abandoned() implements Outcome {}

    /** The resident paused; the dialogue's state is kept and can be resumed. */
    record Paused() implements Outcome {}
}
