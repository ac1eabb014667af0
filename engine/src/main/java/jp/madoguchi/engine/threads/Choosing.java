package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Correspondence;
import jp.madoguchi.engine.conversation.Correspondence.Answer;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.residents.Resident;
import org.springframework.stereotype.Component;

/** Which thread a resident writes to. In the resident's turn. */
@Component
class Choosing {

    /** For how long a choice holds when several threads are open. */
    static final Duration HOLDS = Duration.ofHours(1);

    private final ThreadStore threads;
    private final WaitingStore waiting;
    private final Posting.Openness openness;
    private final Entrance entrance;
    private final Clock clock;

    Choosing(ThreadStore threads, WaitingStore waiting, Posting.Openness openness, Entrance entrance, Clock clock) {
        this.threads = threads;
        this.waiting = waiting;
        this.openness = openness;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** The threads the next free words may belong to: the chosen one, else all that are open. */
    List<ThreadState> open(Resident resident) {
        List<ThreadState> open = threads.open(resident.municipality(), resident.id(), clock.instant());
        Optional<String> chosen = waiting.chosen(resident);
        return chosen.flatMap(target -> open.stream()
                        .filter(t -> t.subject().about().equals(target))
                        .findFirst())
                .map(List::of)
                .orElse(open);
    }

    /** A thread the resident is in. */
    Optional<ThreadState> own(Resident resident, String id) {
        try {
            return threads.find(resident.municipality(), UUID.fromString(id))
                    .filter(thread -> threads.members(thread).contains(resident.id()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    Answer gone(Resident resident, String language) {
        return entrance.says(resident, language, "gone");
    }

    /** 「担当課に連絡」 of an own case: allowed where the procedure says so, or where there is a thread already. */
    Answer contact(Resident resident, String language, String number) {
        Optional<Case> theCase = entrance.own(resident, number);
        if (theCase.isEmpty()) {
            return entrance.says(resident, language, "gone");
        }
        Subject subject = Subject.of(theCase.get());
        boolean known = threads.find(resident.municipality(), subject).isPresent();
        if (!known && !entrance.mayStart(theCase.get())) {
            return entrance.says(resident, language, "not-allowed");
        }
        return reply(
                resident,
                language,
                threads.open(resident.municipality(), subject, List.of(resident.id()), clock.instant()));
    }

    Answer reply(Resident resident, String language, ThreadState thread) {
        choose(resident, thread);
        return new Answer(List.of(entrance.opened(thread, resident, language)), true);
    }

    void choose(Resident resident, ThreadState thread) {
        openness.extend(thread, resident.id(), clock.instant());
        waiting.choose(resident, thread.subject().about(), clock.instant().plus(HOLDS));
    }

    Answer end(Resident resident, String language, ThreadState thread) {
        threads.openUntil(thread, resident.id(), null);
        waiting.forgetChoice(resident);
        return entrance.says(resident, language, "ended");
    }

    void forget(Resident resident) {
        waiting.forgetChoice(resident);
        waiting.forget(resident);
    }

    /** Who may begin to write, and what is said then. */
    @Component
    static class Entrance {

        private final Cases cases;
        private final Naming naming;
        private final ThreadTexts texts;

        Entrance(Cases cases, Naming naming, ThreadTexts texts) {
            this.cases = cases;
            this.naming = naming;
            this.texts = texts;
        }

        Optional<Case> own(Resident resident, String number) {
            return cases.find(resident.municipality(), number)
                    .filter(c -> c.resident().equals(resident.id()));
        }

        boolean mayStart(Case theCase) {
            return naming.definition(theCase).procedure().contact().residentMayStart();
        }

        Reply opened(ThreadState thread, Resident resident, String language) {
            return naming.opened(thread, resident, language);
        }

        Answer says(Resident resident, String language, String key) {
            return new Correspondence.Answer(
                    List.of(new Reply.Text(texts.in(resident.municipality(), language, key), List.of())), false);
        }
    }
}
