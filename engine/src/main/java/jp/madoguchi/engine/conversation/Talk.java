package jp.madoguchi.engine.conversation;

import java.time.Instant;
import jp.madoguchi.engine.dialogue.DialogueState;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue a resident is in.
 *
 * @param last when the resident last took a turn in it
 * @param reminded whether the resident was reminded since then
 */
record Talk(Topic topic, DialogueState dialogue, Instant last, boolean reminded, Sources sources) {

    static Talk of(Topic topic, DialogueState dialogue, Instant now) {
        return new Talk(topic, dialogue, now, false, Sources.NONE);
    }

    Talk asReminded() {
        return new Talk(topic, dialogue, last, true, sources);
    }

    /** The dialogue went on. */
    Talk moved(DialogueState to, Instant now) {
        return new Talk(topic, to, now, false, sources);
    }

    /** Remembers what a message answered, when the dialogue took it in. */
    Talk heard(@Nullable String message, DialogueState before) {
        String place = message == null ? null : dialogue.takenSince(before);
        return message == null || place == null
                ? this
                : new Talk(topic, dialogue, last, reminded, sources.with(message, place));
    }

    /** The message is gone, and with it what it answered. */
    Talk without(String message, DialogueState forgotten) {
        return new Talk(topic, forgotten, last, reminded, sources.without(message));
    }
}
