package jp.madoguchi.engine.conversation;

import java.time.Instant;
import jp.madoguchi.engine.dialogue.DialogueState;

/**
 * One dialogue a resident is in.
 *
 * @param last when the resident last took a turn in it
 * @param reminded whether the resident was reminded since then
 */
record Talk(Topic topic, DialogueState dialogue, Instant last, boolean reminded) {

    static Talk of(Topic topic, DialogueState dialogue, Instant now) {
        return new Talk(topic, dialogue, now, false);
    }

    Talk asReminded() {
        return new Talk(topic, dialogue, last, true);
    }
}
