package jp.madoguchi.engine.threads;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.conversation.Correspondence;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The threads as residents use them in their talk. */
@Component
class ResidentThreads implements Correspondence {

    private final ThreadStore threads;
    private final Choosing choosing;
    private final Receiving receiving;
    private final TakingBack takingBack;
    private final ThreadTexts texts;

    ResidentThreads(
            ThreadStore threads, Choosing choosing, Receiving receiving, TakingBack takingBack, ThreadTexts texts) {
        this.threads = threads;
        this.choosing = choosing;
        this.receiving = receiving;
        this.takingBack = takingBack;
        this.texts = texts;
    }

    @Override
    public Answer tapped(Resident resident, String language, String data) {
        if (data.startsWith(CONTACT)) {
            return choosing.contact(resident, language, data.substring(CONTACT.length()));
        }
        Optional<ThreadState> thread = own(resident, data.substring(data.lastIndexOf(':') + 1));
        if (thread.isEmpty()) {
            return new Answer(List.of(new Reply.Text(texts.in(language, "gone"), List.of())), false);
        } else if (data.startsWith(ThreadTexts.REPLY)) {
            return choosing.reply(resident, language, thread.get());
        } else if (data.startsWith(ThreadTexts.PICK)) {
            return new Answer(receiving.picked(resident, language, thread.get()), false);
        }
        return choosing.end(resident, language, thread.get());
    }

    private Optional<ThreadState> own(Resident resident, String id) {
        try {
            return threads.find(resident.municipality(), UUID.fromString(id))
                    .filter(thread -> threads.members(thread).contains(resident.id()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<Reply>> wrote(Resident resident, String language, Input input, @Nullable String message) {
        List<ThreadState> open = choosing.open(resident);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(receiving.take(resident, language, open, input, message));
    }

    @Override
    public List<Reply.Action> offered(Resident resident, String language) {
        return List.of();
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
