package jp.madoguchi.engine.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.simulation.ReplyText.Tappable;
import jp.madoguchi.engine.threads.PairDelivery;
import jp.madoguchi.engine.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The person on the other side: does things, and reads what comes back. */
final class SimulatedResident {

    static final String CHANNEL_KIND = "simulation";

    private final SimulationParts parts;
    private final MunicipalityId municipality;
    private final String name;
    /** Ids of the messages sent, as the channel would give them, by what they said. */
    private final Map<String, String> messages = new HashMap<>();
    /** What came since somebody else last did something. */
    private final List<Reply> heard = new ArrayList<>();
    /** Everything that ever came; old buttons stay tappable. */
    private final List<Reply> all = new ArrayList<>();

    SimulatedResident(SimulationParts parts, MunicipalityId municipality, String name) {
        this.name = name;
        this.parts = parts;
        this.municipality = municipality;
    }

    String name() {
        return name;
    }

    Resident resident() {
        return parts.transaction()
                .execute(status -> parts.residents().arrive(municipality, CHANNEL_KIND, "simulation", name));
    }

    void does(Input input) {
        heard.clear();
        String message = remembered(input);
        parts.transaction()
                .executeWithoutResult(status -> parts.conversations().take(resident(), input, message, null));
        listen();
    }

    private @Nullable String remembered(Input input) {
        String said = input instanceof Input.Said typed
                ? typed.text()
                : input instanceof Input.SentMedia media ? media.name() : null;
        if (said == null) {
            return null;
        }
        String message = name + '-' + messages.size() + '-' + all.size();
        messages.put(said, message);
        return message;
    }

    /** False when nothing of that text was sent. */
    boolean takesBack(String said) {
        String message = messages.remove(said);
        if (message == null) {
            return false;
        }
        heard.clear();
        parts.transaction()
                .executeWithoutResult(status -> parts.conversations().unsent(resident(), message, List.of()));
        listen();
        return true;
    }

    void follows() {
        heard.clear();
        parts.transaction().executeWithoutResult(status -> parts.conversations().welcome(resident(), null));
        listen();
    }

    void listensAfresh() {
        heard.clear();
    }

    void listen() {
        for (String payload :
                parts.outbox().take(municipality, CHANNEL_KIND, resident().id().toString())) {
            List<Reply> replies =
                    parts.json().readValue(payload, Outgoing.class).replies();
            heard.addAll(replies);
            all.addAll(replies);
        }
    }

    List<Reply> heard() {
        return List.copyOf(heard);
    }

    Optional<Tappable> tappable(String label) {
        List<Reply> newestFirst = new ArrayList<>(all);
        java.util.Collections.reverse(newestFirst);
        return newestFirst.stream()
                .flatMap(reply -> ReplyText.tappables(reply).stream())
                .filter(t -> t.label().equals(label))
                .findFirst();
    }

    Optional<Reply.AskDate> picker() {
        return heard.stream()
                .filter(Reply.AskDate.class::isInstance)
                .map(Reply.AskDate.class::cast)
                .reduce((first, last) -> last);
    }

    /** What the simulator needs of the engine. */
    record SimulationParts(
            Residents residents,
            Conversations conversations,
            RecordingOutbox outbox,
            Threads threads,
            PairDelivery pairs,
            TransactionTemplate transaction,
            JsonMapper json,
            SimulatedTill till,
            SimulatedStaff staff) {}
}
