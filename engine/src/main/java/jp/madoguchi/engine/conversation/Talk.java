package jp.madoguchi.engine.conversation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.engine.dialogue.DialogueState;
import org.jspecify.annotations.Nullable;

/**
 * One dialogue a resident is in.
 *
 * @param last when the resident last took a turn in it
 * @param reminded whether the resident was reminded since then
 * @param sources which message gave the answer of which place, so that an unsent one can be forgotten
 */
record Talk(Topic topic, DialogueState dialogue, Instant last, boolean reminded, Map<String, String> sources) {

    private static final int MOST_SOURCES = 100;

    static Talk of(Topic topic, DialogueState dialogue, Instant now) {
        return new Talk(topic, dialogue, now, false, Map.of());
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
        if (message == null || place == null) {
            return this;
        }
        Map<String, String> kept = new LinkedHashMap<>(sources);
        kept.put(message, place);
        while (kept.size() > MOST_SOURCES) {
            kept.remove(kept.keySet().iterator().next());
        }
        return new Talk(topic, dialogue, last, reminded, kept);
    }

    /** The message is gone, and with it what it answered. */
    Talk without(String message, DialogueState forgotten) {
        Map<String, String> kept = new LinkedHashMap<>(sources);
        kept.remove(message);
        return new Talk(topic, forgotten, last, reminded, kept);
    }
}
