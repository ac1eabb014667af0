package jp.madoguchi.engine.webchat;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.vault.Contents;
import jp.madoguchi.engine.webchat.Door.City;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends talks. */
@Component
class Sessions {

    private final TalkStore talks;
    private final Residents residents;
    private final Conversations conversations;
    private final Leavings leavings;

    Sessions(TalkStore talks, Residents residents, Conversations conversations, Leavings leavings) {
        this.talks = talks;
        this.residents = residents;
        this.conversations = conversations;
        this.leavings = leavings;
    }

    /** A new resident of whom nothing is known, welcomed as one who adds the city on LINE is. */
    @Transactional
    public WebTalk begin(City city, String token) {
        Resident resident = residents.arrive(
                city.id(),
                WebchatChannels.KIND,
                city.channel(),
                UUID.randomUUID().toString());
        WebTalk talk = talks.open(city.id(), resident.id(), token);
        conversations.welcome(resident, null);
        return talk;
    }

    @Transactional
    public void seen(WebTalk talk) {
        talks.seen(talk);
    }

    /** Deletes what was said and what was entered but not submitted. The city can no longer reach the resident. */
    @Transactional
    public void end(WebTalk talk) {
        if (talks.remove(talk)) {
            residents.following(talk.municipality(), talk.resident(), false);
            residents.find(talk.municipality(), talk.resident()).ifPresent(resident -> {
                conversations.forget(resident);
                leavings.clear(talk, resident);
            });
        }
    }

    /** What a talk leaves behind in the tables. */
    @Component
    static class Leavings {

        private final LineStore lines;
        private final TurnStore turns;
        private final Contents contents;
        private final Cases cases;

        Leavings(LineStore lines, TurnStore turns, Contents contents, Cases cases) {
            this.lines = lines;
            this.turns = turns;
            this.contents = contents;
            this.cases = cases;
        }

        void clear(WebTalk talk, Resident resident) {
            List<String> sent = lines.remove(talk);
            turns.remove(talk);
            // A case, or its history, may show any of them; then they are the city's to keep or erase.
            if (cases.of(resident).isEmpty()) {
                sent.forEach(content -> contents.delete(talk.municipality(), content));
            }
        }
    }
}
