package jp.madoguchi.engine.dialogue;

import java.util.Map;
import jp.madoguchi.definitions.form.Answers;

/** How a dialogue begins. */
public sealed interface Start {

    /** With nothing answered: from the first question to the summary. */
    record Fresh() implements Start {}

    /**
     * With all answers there: at the summary, each answer with 修正. For 登録変更, and for correcting a submitted case.
     *
     * @param present the answers as they are now
     */
    record Edit(Answers present) implements Start {}

    /**
     * Only the marked questions, one after the other, each with the old answer and what staff said; then a summary of those.
     *
     * @param present the answers as they are now
     * @param comments comment of staff by question id; the id of a question inside a group marks it in every item. A comment on
     *     something that is not asked (unknown, not visible, computed) is told at the beginning
     */
    record Correct(Answers present, Map<String, String> comments) implements Start {
        public Correct {
            comments = Map.copyOf(comments);
        }
    }
}
