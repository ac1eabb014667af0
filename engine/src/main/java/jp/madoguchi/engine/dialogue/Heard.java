package jp.madoguchi.engine.dialogue;

import java.util.Map;

/** What an asker made of an input. */
sealed interface Heard {

    /** The whole answer, in JSON shape. */
    record Answer(Object value) implements Heard {}

    /**
     * A part of the answer; the next part is asked.
     *
     * @param draft the parts so far
     * @param said told before the next part is asked; may be empty
     * @param onward whether something else is asked now, so that buttons shown before lose their meaning
     */
    record Part(Map<String, Object> draft, String said, boolean onward) implements Heard {}

    /** Not an answer, and why. */
    record Refused(String reason) implements Heard {}

    /** The resident does not want to answer. */
    record Skipped() implements Heard {}
}
