package jp.madoguchi.engine.conversation;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * What was said in an exchange.
     *
     * @param ticket what lets the channel answer rather than push; null when nothing was asked
     */
    record Said(Exchange exchange, Outgoing.@Nullable Ticket ticket) {}

    void send(List<Said> all) {
        List<Outbox.Post> posts = new ArrayList<>();
        for (Said said : all) {
            Exchange exchange = said.exchange();
            Resident resident = exchange.resident();
            if (!exchange.replies().isEmpty() && reach(resident)) {
                posts.add(post(exchange, said.ticket()));
            } else if (!exchange.replies().isEmpty()) {
                List<String> texts =
                        exchange.replies().stream().map(PlainText::of).toList();
                unreached.getObject().untold(resident, texts);
            }
        }
        outbox.put(posts);
    }

    private Outbox.Post post(Exchange exchange, Outgoing.@Nullable Ticket ticket) {
        Resident resident = exchange.resident();
        Outgoing outgoing = new Outgoing(
                resident.id(),
                resident.channel(),
                resident.channelUser(),
                resident.language(),
                exchange.replies(),
                ticket);
        return new Outbox.Post(
                exchange.letter(),
                resident.municipality(),
                resident.channelKind(),
                resident.id().toString(),
                json.writeValueAsString(outgoing),
                outgoing,
                null);
    }
}
