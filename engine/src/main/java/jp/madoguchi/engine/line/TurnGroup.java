package jp.madoguchi.engine.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.conversation.Conversations.Heard;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.line.EventStore.Kept;
import jp.madoguchi.engine.line.render.Pager;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import org.jspecify.annotations.Nullable;
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
        for (int i = 0; i < events.size(); i++) {
            IncomingEvent event = events.get(i);
            Resident resident = known.get(user(event));
            if (resident != null && kept.get(i) == Kept.AT_ONCE) {
                heard.add(heard(resident, event));
            } else if (resident != null && kept.get(i) == Kept.IN_TURN) {
                queue.put(resident, event.key());
            }
        }
        Set<UUID> taken = conversations.takeTogether(heard);
        List<Optional<Kept>> done = new ArrayList<>();
        List<IncomingEvent> alone = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            IncomingEvent event = events.get(i);
            boolean handled = handled(kept.get(i), known.get(user(event)), taken);
            done.add(handled ? Optional.of(kept.get(i)) : Optional.empty());
            if (!handled) {
                alone.add(event);
            }
        }
        store.undo(channel.municipality(), alone);
        return done;
    }

    private static boolean handled(Kept kept, @Nullable Resident resident, Set<UUID> taken) {
        return switch (kept) {
            case BEFORE -> true;
            case IN_TURN -> resident != null;
            case AT_ONCE -> resident != null && taken.contains(resident.id());
        };
    }

    private static Heard heard(Resident resident, IncomingEvent event) {
        Happening.Turn turn = (Happening.Turn) event.happening();
        return new Heard(resident, turn.input(), turn.message(), event.ticket());
    }

    private static String user(IncomingEvent event) {
        return Objects.requireNonNull(event.user());
    }
}
