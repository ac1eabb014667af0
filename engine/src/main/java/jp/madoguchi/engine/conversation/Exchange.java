package jp.madoguchi.engine.conversation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;

/** One transaction's work on a resident's conversation: its state as it changes, and what will be said at the end. */
final class Exchange {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final UUID letter = IDS.generate();
    private final Resident resident;
    private final Instant now;
    private final boolean together;
    private final List<Reply> replies = new ArrayList<>();
    private ConversationState state;
    private String language;

    /** @param together whether other residents' exchanges share the transaction */
    Exchange(Resident resident, ConversationState state, Instant now, boolean together) {
        this.together = together;
        this.resident = resident;
        this.state = state;
        this.now = now;
        this.language = resident.language();
    }

    /**
     * Said before anything but this exchange is touched: such work holds up nobody else, and nobody else's failure undoes it.
     *
     * @throws Alone when the transaction is shared
     */
    void alone() {
        if (together) {
            throw new Alone();
        }
    }

    /** The exchange is to be had in a transaction of its own; nothing of it has happened yet. */
    static final class Alone extends RuntimeException {
        Alone() {
            super("this turn is to be taken alone", null, false, false);
        }
    }

    /** Id of the outbox message that will carry what is said here. */
    UUID letter() {
        return letter;
    }

    Resident resident() {
        return resident;
    }

    String language() {
        return language;
    }

    /** Goes on in a language the resident has just chosen. */
    void speak(String chosen) {
        language = chosen;
    }

    Instant now() {
        return now;
    }

    ConversationState state() {
        return state;
    }

    @Nullable Talk current() {
        return state.current();
    }

    void become(ConversationState changed) {
        state = changed;
    }

    void say(Reply reply) {
        replies.add(reply);
    }

    void say(Collection<? extends Reply> several) {
        replies.addAll(several);
    }

    List<Reply> replies() {
        return replies;
    }
}
