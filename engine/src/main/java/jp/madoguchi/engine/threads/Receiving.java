package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.dialogue.Reply.Action;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what residents write into their threads. In the resident's turn. */
@Component
class Receiving {

    private final ThreadStore threads;
    private final WaitingStore waiting;
    private final Choosing choosing;
    private final Arrival arrival;
    private final Clock clock;

    Receiving(ThreadStore threads, WaitingStore waiting, Choosing choosing, Arrival arrival, Clock clock) {
        this.threads = threads;
        this.waiting = waiting;
        this.choosing = choosing;
        this.arrival = arrival;
        this.clock = clock;
    }

    /** @param open the threads it may belong to, at least one */
    List<Reply> take(
            Resident resident, String language, List<ThreadState> open, Input input, @Nullable String message) {
        Incoming incoming = arrival.read(language, input);
        if (incoming.refusal() != null) {
            return List.of(arrival.says(language, open.get(0), incoming.refusal()));
        }
        if (open.size() > 1) {
            waiting.add(resident, incoming.kind(), incoming.message(), message);
            return List.of(arrival.which(language, open));
        }
        ThreadState thread = locked(resident, open.get(0));
        arrival.add(thread, resident, incoming.kind(), incoming.message(), message);
        return List.of(arrival.says(language, thread, "told"));
    }

    /** The resident said which thread the words that wait belong to. */
    List<Reply> picked(Resident resident, String language, ThreadState picked) {
        ThreadState thread = locked(resident, picked);
        choosing.choose(resident, thread);
        List<WaitingStore.Taken> taken = waiting.take(resident);
        taken.forEach(t -> arrival.add(thread, resident, t.kind(), t.message(), t.channelMessage()));
        return List.of(taken.isEmpty() ? arrival.opened(language, thread) : arrival.told(language, thread));
    }

    private ThreadState locked(Resident resident, ThreadState thread) {
        return threads.open(resident.municipality(), thread.subject(), List.of(resident.id()), clock.instant());
    }

    /** What a message leads to when it is known where it belongs. */
    @Component
    static class Arrival {

        private final Posting posting;
        private final ThreadMail mail;
        private final Naming naming;
        private final ThreadTexts texts;

        Arrival(Posting posting, ThreadMail mail, Naming naming, ThreadTexts texts) {
            this.posting = posting;
            this.mail = mail;
            this.naming = naming;
            this.texts = texts;
        }

        Incoming read(String language, Input input) {
            return Incoming.of(input, texts.in(language, "sticker"));
        }

        void add(ThreadState thread, Resident resident, Kind kind, Message message, @Nullable String channelMessage) {
            posting.byResident(thread, resident.id(), kind, message, channelMessage);
            mail.tell(thread);
        }

        Reply says(String language, ThreadState thread, String key) {
            return texts.inside(language, thread, texts.in(language, key));
        }

        Reply told(String language, ThreadState thread) {
            return texts.inside(language, thread, texts.in(language, "told-about", naming.about(thread, language)));
        }

        Reply opened(String language, ThreadState thread) {
            return texts.inside(language, thread, texts.in(language, "opened", naming.about(thread, language)));
        }

        Reply which(String language, List<ThreadState> open) {
            List<Action> threads = open.stream()
                    .map(thread -> new Action(naming.label(thread, language), ThreadTexts.PICK + thread.id()))
                    .toList();
            return new Reply.Choices(
                    texts.in(language, "which"),
                    threads,
                    List.of(new Action(
                            texts.in(language, "menu"), jp.madoguchi.engine.conversation.Correspondence.MENU)));
        }
    }
}
