package jp.madoguchi.engine.conversation;

import jp.madoguchi.engine.dialogue.PlainText;
import jp.madoguchi.engine.outbox.Outbox;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was said in an exchange, on its way: through the outbox, or to staff when the person has no channel. */
@Component
class Letters {

    private final Outbox outbox;
    private final JsonMapper json;
    private final ObjectProvider<Unreached> unreached;

    Letters(Outbox outbox, JsonMapper json, ObjectProvider<Unreached> unreached) {
        this.outbox = outbox;
        this.json = json;
        this.unreached = unreached;
    }

    static boolean reach(Resident resident) {
        return !resident.channelKind().equals(Assisted.KIND);
    }

    void send(Exchange exchange, Outgoing.@Nullable Ticket ticket) {
        if (exchange.replies().isEmpty()) {
            return;
        }
        Resident resident = exchange.resident();
        if (!reach(resident)) {
            unreached
                    .getObject()
                    .untold(
                            resident,
                            exchange.replies().stream().map(PlainText::of).toList());
            return;
        }
        Outgoing outgoing = new Outgoing(
                resident.id(),
                resident.channel(),
                resident.channelUser(),
                resident.language(),
                exchange.replies(),
                ticket);
        outbox.put(
                exchange.letter(),
                resident.municipality(),
                resident.channelKind(),
                resident.id().toString(),
                json.writeValueAsString(outgoing),
                null);
    }
}
