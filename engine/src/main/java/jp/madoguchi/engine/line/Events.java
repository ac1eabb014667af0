package jp.madoguchi.engine.line;

import java.util.List;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.vault.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an event leads to. In the caller's transaction, in which the event has been kept. */
@Component
class Events {

    private static final String CHANNEL_KIND = "line";

    private final Residents residents;
    private final Conversations conversations;
    private final Turns turns;
    private final MediaTurns media;
    private final Forgetting forgetting;

    Events(Residents residents, Conversations conversations, Turns turns, MediaTurns media, Forgetting forgetting) {
        this.residents = residents;
        this.conversations = conversations;
        this.turns = turns;
        this.media = media;
        this.forgetting = forgetting;
    }

    /** @param fetched what the event brought; null when it brought nothing, or could not be fetched in time */
    void act(LineChannel channel, IncomingEvent event, @Nullable Media fetched) {
        String user = event.user();
        Happening happening = event.happening();
        boolean answers = happening instanceof Happening.Turn || happening instanceof Happening.SentMedia;
        if (user == null || happening instanceof Happening.Kept || (answers && event.standby())) {
            return;
        }
        Resident resident = residents.arrive(channel.municipality(), CHANNEL_KIND, channel.id(), user);
        if (answers) {
            answer(resident, event, fetched);
        } else if (happening instanceof Happening.Followed) {
            followed(resident, event);
        } else if (happening instanceof Happening.Unfollowed) {
            residents.following(resident.municipality(), resident.id(), false);
        } else if (happening instanceof Happening.Unsent unsent) {
            List<String> contents = forgetting.forget(resident.municipality(), unsent.message());
            conversations.unsent(resident, unsent.message(), contents);
        }
    }

    private void answer(Resident resident, IncomingEvent event, @Nullable Media fetched) {
        if (event.redelivered() && forgetting.alreadyUnsent(resident.municipality(), event)) {
            return;
        }
        if (event.happening() instanceof Happening.Turn turn) {
            turns.take(resident, turn.input(), turn.message(), event.ticket());
        } else if (event.happening() instanceof Happening.SentMedia sent) {
            if (fetched == null) {
                media.putOff(resident, event.key(), sent, event.ticket());
            } else {
                media.take(resident, event.key(), sent, fetched, event.ticket());
            }
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
