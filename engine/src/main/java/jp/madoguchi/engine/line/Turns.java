package jp.madoguchi.engine.line;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.outbox.Outbox;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a resident's turn; turning a page of what is offered is none of the dialogue's. In the caller's transaction. */
@Component
class Turns {

    private final Conversations conversations;
    private final Pages pages;
    private final Outbox outbox;
    private final JsonMapper json;

    Turns(Conversations conversations, Pages pages, Outbox outbox, JsonMapper json) {
        this.conversations = conversations;
        this.pages = pages;
        this.outbox = outbox;
        this.json = json;
    }

    void take(Resident resident, Input input, @Nullable String message, Outgoing.@Nullable Ticket ticket) {
        Optional<Reply> page =
                input instanceof Input.Tapped tapped ? pages.turn(resident, tapped.data()) : Optional.empty();
        if (page.isPresent()) {
            send(resident, List.of(page.get()), ticket);
        } else {
            conversations.take(resident, input, message, ticket);
        }
    }

    private void send(Resident resident, List<Reply> replies, Outgoing.@Nullable Ticket ticket) {
        Outgoing outgoing = new Outgoing(
                resident.id(), resident.channel(), resident.channelUser(), resident.language(), replies, ticket);
        outbox.put(
                resident.municipality(),
                LineSender.KIND,
                resident.id().toString(),
                json.writeValueAsString(outgoing),
                null);
    }
}
