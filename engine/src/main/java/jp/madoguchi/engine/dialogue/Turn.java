package jp.madoguchi.engine.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one turn.
 *
 * @param state what to keep; null when the dialogue is over
 * @param replies what to tell the resident, in order
 */
public record Turn(@Nullable DialogueState state, List<Reply> replies, List<Outcome> outcomes) {
    public Turn {
        replies = List.copyOf(replies);
        outcomes = List.copyOf(outcomes);
    }
}
