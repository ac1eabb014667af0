package jp.madoguchi.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.simulation.ReplyText.Tappable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The person on the other side: does things, and reads what comes back. */
final class SimulatedResident {

    static final String CHANNEL_KIND = "simulation";

    private final SimulationParts parts;
    private final MunicipalityId municipality;
    /** What came since somebody else last did something. */
    private final List<Reply> heard = new ArrayList<>();
    /** Everything that ever came; old buttons stay tappable. */
    private final List<Reply> all = new ArrayList<>();

    SimulatedResident(SimulationParts parts, MunicipalityId municipality) {
        this.parts = parts;
        this.municipality = municipality;
    }

    Resident resident() {
        return parts.transaction()
                .execute(status -> parts.residents().arrive(municipality, CHANNEL_KIND, "simulation", "resident"));
    }

    void does(Input input) {
        heard.clear();
        parts.transaction().executeWithoutResult(status -> parts.conversations().take(resident(), input, null, null));
        listen();
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
        for (String payload : parts.outbox().take(municipality, CHANNEL_KIND)) {
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
            TransactionTemplate transaction,
            JsonMapper json,
            SimulatedTill till,
            SimulatedStaff staff) {}
}
