package jp.madoguchi.engine.line;

import java.util.List;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;

/** What an event leads to. In the caller's transaction, in which the event has been kept. */
@Component
class Events {

    private static final String CHANNEL_KIND = "line";

    private final Residents residents;
    private final Conversations conversations;
    private final EventTurns turns;
    private final TurnQueue queue;
    private final Forgetting forgetting;

    Events(Residents residents, Conversations conversations, EventTurns turns, TurnQueue queue, Forgetting forgetting) {
        this.residents = residents;
        this.conversations = conversations;
        this.turns = turns;
        this.queue = queue;
        this.forgetting = forgetting;
    }

    /** @param inTurn whether its turn has to wait */
    void act(LineChannel channel, IncomingEvent event, boolean inTurn) {
        String user = event.user();
        Happening happening = event.happening();
        boolean answers = happening instanceof Happening.Turn || event.brings();
        if (user == null || happening instanceof Happening.Kept || (answers && event.standby())) {
            return;
        }
        Resident resident = residents.arrive(channel.municipality(), CHANNEL_KIND, channel.id(), user);
        if (answers) {
            answer(resident, event, inTurn);
        } else if (happening instanceof Happening.Followed) {
            followed(resident, event);
        } else if (happening instanceof Happening.Unfollowed) {
            residents.following(resident.municipality(), resident.id(), false);
        } else if (happening instanceof Happening.Unsent unsent) {
            List<String> contents = forgetting.forget(resident.municipality(), unsent.message());
            conversations.unsent(resident, unsent.message(), contents);
        }
    }

    private void answer(Resident resident, IncomingEvent event, boolean inTurn) {
        if (event.redelivered() && forgetting.alreadyUnsent(resident.municipality(), event)) {
            return;
        }
        if (inTurn) {
            queue.put(resident, event.key());
        } else {
            turns.take(resident, event, Media.UNAVAILABLE);
        }
    }

    private void followed(Resident resident, IncomingEvent event) {
        residents.following(resident.municipality(), resident.id(), true);
        if (!event.standby()) {
            Resident now =
                    residents.find(resident.municipality(), resident.id()).orElse(resident);
            conversations.welcome(now, event.ticket());
        }
    }

    /** Deletes our copies of what residents take back. */
    @Component
    static class Forgetting {

        private final EventStore events;
        private final Contents contents;

        Forgetting(EventStore events, Contents contents) {
            this.events = events;
            this.contents = contents;
        }

        /** @return ids of the contents that were deleted */
        List<String> forget(MunicipalityId municipality, String message) {
            List<String> forgotten = events.forget(municipality, message);
            forgotten.forEach(content -> contents.delete(municipality, content));
            return forgotten;
        }

        boolean alreadyUnsent(MunicipalityId municipality, IncomingEvent event) {
            String message = event.message();
            if (message == null || !events.unsent(municipality, message)) {
                return false;
            }
            forget(municipality, message);
            return true;
        }
    }
}
