package jp.madoguchi.engine.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks questions of one family of kinds, and understands their answers. Without state; made once per question. */
interface Asker {

    /**
     * The prompt.
     *
     * @param text the question with all that stands above the buttons
     * @param quick the actions beside the main ones
     */
    default Reply ask(Asked asked, String text, List<Reply.Action> quick) {
        return new Reply.Text(text, quick);
    }

    /** What is expected, with an example: told when something else came, and on ヘルプ. */
    String how(Asked asked);

    /** What stands under the title; empty for nothing. The author's own help makes ours superfluous. */
    default String hint(Asked asked) {
        return asked.question().help() == null ? how(asked) : "";
    }

    /** Whether there is anything to answer at the moment. */
    default boolean askable(Asked asked) {
        return true;
    }

    /** Whether the words are an answer of this question's own, even when they are a command elsewhere. */
    default boolean claims(Asked asked, String words) {
        return false;
    }

    default Heard words(Asked asked, String words) {
        return asked.refuse("unfit-words", "text", Shown.shortly(words));
    }

    /** A date, time or date with time out of a picker. */
    default Heard picked(Asked asked, String value) {
        return words(asked, value);
    }

    /** A button of this question. */
    default Heard pressed(Asked asked, String argument) {
        return asked.refuse("unfit-button");
    }

    default Heard place(Asked asked, Input.SharedPlace place) {
        return asked.refuse("unfit-place");
    }

    default Heard media(Asked asked, Input.SentMedia media) {
        return asked.refuse(media.mediaType().startsWith("image/") ? "unfit-photo" : "unfit-file");
    }

    /** Whether a value has the shape an answer to this question has. */
    boolean shaped(Object value);

    /** Why a value of the right shape is not allowed at the moment, apart from the question's rules; null when it is. */
    default @Nullable String problem(Asked asked, Object value) {
        return null;
    }
}
