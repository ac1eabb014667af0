package jp.madoguchi.engine.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Conversations.Heard;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.line.EventStore.Kept;
import jp.madoguchi.engine.line.render.Pager;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.springframework.stereotype.Component;

/** Turns of different residents of one channel, all in the caller's one transaction. */
@Component
class TurnGroup {

    private final EventStore store;
    private final Residents residents;
    private final Conversations conversations;
    private final TurnQueue queue;

    TurnGroup(EventStore store, Residents residents, Conversations conversations, TurnQueue queue) {
        this.store = store;
        this.residents = residents;
        this.conversations = conversations;
        this.queue = queue;
    }

    /** Whether an event can be in a group: a turn that says or taps something, and that LINE sends for the first time. */
    static boolean takes(IncomingEvent event) {
        return event.isTurn()
                && !event.redelivered()
                && event.happening() instanceof Happening.Turn turn
                && !(turn.input() instanceof Input.Tapped tapped && Pager.turns(tapped.data()));
    }

    /**
     * Keeps the events and takes their turns.
     *
     * @param events such as {@link #takes} says, each of another person
     * @return for each what was done; empty when nothing was, and it is to be handled in a transaction of its own
     */
    List<Optional<Kept>> take(LineChannel channel, List<IncomingEvent> events) {
        List<Kept> kept = store.keep(channel, events);
        Map<String, Resident> known = residents.known(
                channel.municipality(),
                channel.id(),
                events.stream().map(TurnGroup::user).toList());
        List<Heard> heard = new ArrayList<>();
        List<Optional<Kept>> done = new ArrayList<>();
        List<Integer> hoped = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            IncomingEvent event = events.get(i);
            Resident resident = known.get(user(event));
            if (kept.get(i) == Kept.AT_ONCE && resident != null) {
                hoped.add(i);
                heard.add(heard(resident, event));
            } else if (kept.get(i) == Kept.IN_TURN && resident != null) {
                queue.put(resident, event.key());
            }
            done.add(kept.get(i) == Kept.BEFORE || resident != null ? Optional.of(kept.get(i)) : Optional.empty());
        }
        List<Boolean> taken = conversations.takeTogether(heard);
        for (int i = 0; i < taken.size(); i++) {
            if (!taken.get(i)) {
                done.set(hoped.get(i), Optional.empty());
            }
        }
        undo(channel, events, done);
        return done;
    }

    private void undo(LineChannel channel, List<IncomingEvent> events, List<Optional<Kept>> done) {
        List<IncomingEvent> alone = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (done.get(i).isEmpty()) {
                alone.add(events.get(i));
            }
        }
        if (!alone.isEmpty()) {
            store.undo(channel.municipality(), alone);
        }
    }

    private static Heard heard(Resident resident, IncomingEvent event) {
        Happening.Turn turn = (Happening.Turn) event.happening();
        return new Heard(resident, turn.input(), turn.message(), event.ticket());
    }

    private static String user(IncomingEvent event) {
        return Objects.requireNonNull(event.user());
    }
}
