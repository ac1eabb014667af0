package jp.madoguchi.engine.line;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.engine.line.TurnQueue.Order;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Turns that wait, each act in a transaction of its own. */
@Component
@Transactional
class WaitingTurns {

    private final EventStore events;
    private final EventReader reader;
    private final Residents residents;
    private final EventTurns turns;
    private final TurnQueue queue;

    WaitingTurns(EventStore events, JsonMapper json, Residents residents, EventTurns turns, TurnQueue queue) {
        this.events = events;
        this.reader = new EventReader(json);
        this.residents = residents;
        this.turns = turns;
        this.queue = queue;
    }

    /** The event, if its turn is still to be taken. */
    Optional<IncomingEvent> find(MunicipalityId municipality, Order order) {
        return events.waiting(municipality, order.event())
                .map(waiting -> reader.read(waiting.body(), waiting.received()));
    }

    /** Takes the turn: once, and not when the resident has taken the message back meanwhile. */
    void take(MunicipalityId municipality, Order order, IncomingEvent event, Media media) {
        if (events.stopWaiting(municipality, order.event())) {
            residents.find(municipality, order.resident()).ifPresent(resident -> turns.take(resident, event, media));
        }
    }

    /** Lets the turns after it go first. */
    void stepAside(MunicipalityId municipality, Order order, Instant notBefore) {
        queue.putAside(municipality, order, notBefore);
    }
}
