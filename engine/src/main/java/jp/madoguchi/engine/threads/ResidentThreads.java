package jp.madoguchi.engine.threads;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.conversation.Correspondence;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The threads as residents use them in their talk. */
@Component
class ResidentThreads implements Correspondence {

    private final Choosing choosing;
    private final Receiving receiving;
    private final TakingBack takingBack;
    private final PairTalk pairs;

    ResidentThreads(Choosing choosing, Receiving receiving, TakingBack takingBack, PairTalk pairs) {
        this.choosing = choosing;
        this.receiving = receiving;
        this.takingBack = takingBack;
        this.pairs = pairs;
    }

    @Override
    public Answer tapped(Resident resident, String language, String data) {
        if (data.startsWith(CONTACT)) {
            return choosing.contact(resident, language, data.substring(CONTACT.length()));
        } else if (RoleDesk.owns(data)) {
            return pairs.desk().tapped(resident, language, data);
        }
        Optional<ThreadState> thread = choosing.own(resident, data.substring(data.lastIndexOf(':') + 1));
        if (thread.isEmpty()) {
            return choosing.gone(resident, language);
        } else if (data.startsWith(ThreadTexts.REPLY)) {
            return choosing.reply(resident, language, thread.get());
        } else if (data.startsWith(ThreadTexts.PICK)) {
            return new Answer(receiving.picked(resident, language, thread.get()), false);
        }
        return choosing.end(resident, language, thread.get());
    }

    @Override
    public Optional<List<Reply>> wrote(Resident resident, String language, Input input, @Nullable String message) {
        Optional<List<Reply>> inRole = pairs.wrote(resident, language, input, message);
        if (inRole.isPresent()) {
            return inRole;
        }
        List<ThreadState> open = choosing.open(resident);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(receiving.take(resident, language, open, input, message));
    }

    @Override
    public List<Reply.Action> offered(Resident resident, String language) {
        return pairs.desk().offered(resident, language);
    }

    @Override
    public void unsent(Resident resident, String message) {
        takingBack.takeBack(resident, message);
    }

    @Override
    public void forget(Resident resident) {
        choosing.forget(resident);
    }
}
