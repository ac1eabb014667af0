package jp.madoguchi.engine.line;

import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.outbox.Outbox;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns that bring a photo or a file: at once when it was fetched in time, else when it has been. In the caller's transaction. */
@Component
class MediaTurns {

    private final Turns turns;
    private final Contents contents;
    private final EventStore events;
    private final Outbox outbox;
    private final JsonMapper json;

    MediaTurns(Turns turns, Contents contents, EventStore events, Outbox outbox, JsonMapper json) {
        this.turns = turns;
        this.contents = contents;
        this.events = events;
        this.outbox = outbox;
        this.json = json;
    }

    /** @param key of the event that brought it */
    void take(Resident resident, String key, Happening.SentMedia sent, Media media, Outgoing.@Nullable Ticket ticket) {
        Input.SentMedia input;
        if (media instanceof Media.Fit fit) {
            String content = contents.store(resident.municipality(), fit.type(), sent.name(), fit.bytes());
            events.brought(resident.municipality(), key, content);
            input = new Input.SentMedia(content, fit.type(), fit.bytes().length, sent.name(), null);
        } else {
            input = new Input.SentMedia("", "", sent.size(), sent.name(), ((Media.Refused) media).reason());
        }
        turns.take(resident, input, sent.message(), ticket);
    }

    /** Leaves the fetching to the outbox, lane by resident, so that several keep their order. */
    void putOff(Resident resident, String key, Happening.SentMedia sent, Outgoing.@Nullable Ticket ticket) {
        events.waits(resident.municipality(), key);
        outbox.put(
                resident.municipality(),
                LateContent.KIND,
                resident.id().toString(),
                json.writeValueAsString(new LateContent.Order(resident.channel(), resident.id(), key, sent, ticket)),
                null);
    }
}
