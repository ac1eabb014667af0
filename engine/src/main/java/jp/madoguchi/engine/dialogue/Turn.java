package jp.madoguchi.engine.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one turn.
 *
 * @param state what to keep; null when the dialogue is over
 * @param replies what to tell the resident, in order
 * @param understood false when nothing could be made of the input; the replies say why and ask again
 */
public record Turn(@Nullable DialogueState state, List<Reply> replies, List<Outcome> outcomes, boolean understood) {
    public Turn {
        replies = List.copyOf(replies);
        outcomes = List.copyOf(outcomes);
    }
}
