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
        Incoming incoming = arrival.read(resident, language, input);
        if (incoming.refusal() != null) {
            return List.of(arrival.says(language, open.get(0), incoming.refusal()));
        }
        if (open.size() > 1) {
            waiting.add(resident, incoming.kind(), incoming.message(), message);
            return List.of(arrival.which(language, resident, open));
        }
        ThreadState thread = locked(resident, open.get(0));
        return List.of(arrival.take(thread, resident, language, incoming.kind(), incoming.message(), message));
    }

    /** The resident said which thread the words that wait belong to. */
    List<Reply> picked(Resident resident, String language, ThreadState picked) {
        ThreadState thread = locked(resident, picked);
        choosing.choose(resident, thread);
        List<WaitingStore.Taken> taken = waiting.take(resident);
        taken.forEach(t -> arrival.take(thread, resident, language, t.kind(), t.message(), t.channelMessage()));
        return List.of(arrival.after(language, thread, resident, !taken.isEmpty()));
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
        private final PairTalk pairs;
        private final ThreadTexts texts;

        Arrival(Posting posting, ThreadMail mail, Naming naming, PairTalk pairs, ThreadTexts texts) {
            this.pairs = pairs;
            this.posting = posting;
            this.mail = mail;
            this.naming = naming;
            this.texts = texts;
        }

        Incoming read(Resident resident, String language, Input input) {
            return Incoming.of(input, texts.in(resident.municipality(), language, "sticker"));
        }

        /** Adds it, and says so. */
        Reply take(
                ThreadState thread,
                Resident resident,
                String language,
                Kind kind,
                Message message,
                @Nullable String channelMessage) {
            if (thread.subject().isPair()) {
                return pairs.take(thread, resident, language, kind, message, channelMessage);
            }
            posting.byResident(thread, resident.id(), kind, message, channelMessage);
            mail.tell(thread);
            return says(language, thread, "told");
        }

        Reply says(String language, ThreadState thread, String key) {
            return texts.inside(language, thread, texts.in(thread.municipality(), language, key));
        }

        /** Said after a thread was chosen. */
        Reply after(String language, ThreadState thread, Resident resident, boolean told) {
            if (!told) {
                return naming.opened(thread, resident, language);
            }
            String key = thread.subject().isPair() ? "pair-told" : "told-about";
            return texts.inside(
                    language,
                    thread,
                    texts.in(resident.municipality(), language, key, naming.about(thread, resident, language)));
        }

        Reply which(String language, Resident resident, List<ThreadState> open) {
            List<Action> threads = open.stream()
                    .map(thread -> new Action(naming.label(thread, resident, language), ThreadTexts.PICK + thread.id()))
                    .toList();
            return new Reply.Choices(
                    texts.in(resident.municipality(), language, "which"),
                    threads,
                    List.of(new Action(
                            texts.in(resident.municipality(), language, "menu"),
                            jp.madoguchi.engine.conversation.Correspondence.MENU)));
        }
    }
}
