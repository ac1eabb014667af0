package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;

/**
 * What residents write to people rather than to a dialogue: the counter hands it on to whoever keeps the threads. Called in the
 * resident's turn, which holds the conversation.
 */
public interface Correspondence {

    /** All actions that belong here begin with this. */
    String ACTIONS = "t:";

    /** The action 「担当課に連絡」 of a case; its number follows. */
    String CONTACT = ACTIONS + "case:";

    /** The counter's own action that lists what there is, to be offered beside others. */
    String MENU = "c:menu";

    /** The counter's own action that shows the resident's cases, to be offered beside others. */
    String STATUS = "c:cases";

    /**
     * @param replies what to tell the resident
     * @param leavesDialogue whether the resident turned away from the dialogue, which is then paused
     */
    record Answer(List<Reply> replies, boolean leavesDialogue) {
        public Answer {
            replies = List.copyOf(replies);
        }
    }

    /** A tapped action that begins with {@link #ACTIONS}; a button that is out of date gets an answer too. */
    Answer tapped(Resident resident, String language, String data);

    /**
     * Takes what a resident wrote, sent or shared outside any dialogue and the counter has no use for.
     *
     * @param message the channel's id of the message; null when it has none
     * @return empty when no thread is open for it
     */
    Optional<List<Reply>> wrote(Resident resident, String language, Input input, @Nullable String message);

    /** What the menu offers this resident beside procedures. */
    List<Reply.Action> offered(Resident resident, String language);

    /** The resident took a message back. */
    void unsent(Resident resident, String message);

    /** The resident left the channel for good: forgets what is not said to anybody yet. */
    void forget(Resident resident);
}
