package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;

/**
 * Residents take cases over that staff entered for them: asked of whoever gives out the codes. Called in the resident's turn, which holds the
 * conversation.
 */
public interface Takeovers {

    /**
     * Looks for a code in what a resident wrote.
     *
     * @param idle no dialogue is open, so that a code alone is one
     * @return hands the code's case over, when there is one, and gives what to tell the resident; empty when the words are about
     *     something else
     */
    Optional<Supplier<List<Reply>>> heard(Resident resident, String language, String text, boolean idle);
}
