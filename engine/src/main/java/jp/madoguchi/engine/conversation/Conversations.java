package jp.madoguchi.engine.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.definitions.form.Answers;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.PackageVersion;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;

/** The talks with residents. Every call takes part in the caller's transaction, which holds the resident's conversation until its end. */
public interface Conversations {

    /**
     * Takes one turn: understands what the resident did, moves the dialogue, puts the replies into the outbox.
     *
     * @param message the channel's id of the message, remembered so that an unsent one can be forgotten; null for taps
     */
    void take(Resident resident, Input input, @Nullable String message, Outgoing.@Nullable Ticket ticket);

    /**
     * A turn to be taken together with those of other residents; the parts are those of {@link #take}.
     */
    record Heard(Resident resident, Input input, @Nullable String message, Outgoing.@Nullable Ticket ticket) {}

    /**
     * Takes turns of different residents of one municipality in the caller's one transaction, for a fraction of what one transaction each
     * would cost: those that touch nothing but the conversation, or end a survey nobody works on, and wait for nobody.
     *
     * @return the ids of the residents whose turns were taken; of the others nothing has happened, and they are to be given to {@link
     *     #take} in a transaction of their own
     */
    Set<UUID> takeTogether(List<Heard> turns);

    /** The resident added the account as a friend (or came back): starts what is declared to start then. */
    void welcome(Resident resident, Outgoing.@Nullable Ticket ticket);

    /**
     * The resident took a message back: forgets what it answered as long as the dialogue is open, and tells staff when it had been
     * submitted.
     *
     * @param contents ids of the photos and files that came with it and have been deleted
     */
    void unsent(Resident resident, String message, List<String> contents);

    /** The resident left the channel for good: forgets what was entered and not submitted, and what was still to be asked. */
    void forget(Resident resident);

    /**
     * Tells a resident something outside any dialogue; one that is under way asks again after it.
     *
     * @return id of the outbox message that carries it, for {@code Deliveries}; empty when there is no such resident, or one who has no
     *     channel: then {@link Unreached} noted it
     */
    Optional<UUID> tell(MunicipalityId municipality, UUID resident, List<Reply> replies);

    /**
     * Asks a resident on behalf of a case. The answer comes as {@link FormAnswered}, or for the intake form as {@code
     * Cases.AnswersCorrected}. When the resident is in the middle of another dialogue it is asked after that.
     *
     * @param form id of a form of the case's package; null for the questions of the intake form named in {@code comments}
     * @param comments comment of staff by question id; when not empty only these are asked, each with the old answer and the comment
     */
    void ask(MunicipalityId municipality, String caseNumber, @Nullable String form, Map<String, String> comments);

    /** Takes a question of a case back, for example because its time is over. */
    void cancelAsk(MunicipalityId municipality, String caseNumber);

    /** Holds a resident's conversation until the end of the transaction. What changes a case takes this before the case. */
    void hold(MunicipalityId municipality, UUID resident);

    /** A form a process asked for was answered; its answers are a fact of the case by the form's id. */
    record FormAnswered(MunicipalityId municipality, String caseNumber, String form) {}

    /**
     * A resident answered the form a procedure begins with; what follows of itself has happened. Published in the resident's turn.
     */
    record FormCompleted(Resident resident, PackageVersion version, String procedure, Answers answers) {}
}
