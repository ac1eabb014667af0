package jp.madoguchi.engine.line;

import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;

/** Takes the turn an event is, with the photo or file it brings. In the caller's transaction. */
@Component
class EventTurns {

    private final Turns turns;
    private final Contents contents;
    private final EventStore events;

    EventTurns(Turns turns, Contents contents, EventStore events) {
        this.turns = turns;
        this.contents = contents;
        this.events = events;
    }

    /** @param media what it brings; of no meaning for an event that brings nothing */
    void take(Resident resident, IncomingEvent event, Media media) {
        if (event.happening() instanceof Happening.SentMedia sent) {
            turns.take(resident, input(resident, event, sent, media), sent.message(), event.ticket());
        } else if (event.happening() instanceof Happening.Turn turn) {
            turns.take(resident, turn.input(), turn.message(), event.ticket());
        }
    }

    private Input input(Resident resident, IncomingEvent event, Happening.SentMedia sent, Media media) {
        if (media instanceof Media.Fit fit) {
            String content = contents.store(resident.municipality(), fit.type(), sent.name(), fit.bytes());
            events.brought(resident.municipality(), event.key(), content);
            return new Input.SentMedia(content, fit.type(), fit.bytes().length, sent.name(), null);
        }
        return new Input.SentMedia("", "", sent.size(), sent.name(), ((Media.Refused) media).reason());
    }
}
