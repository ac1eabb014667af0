package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** Holds the resident's conversation before the thread, as a turn of the resident does, so that both cannot lock each other out. */
@Component
class StaffThreads implements Threads {

    private final ThreadStore threads;
    private final EntryStore entries;
    private final StaffMessages messages;
    private final Conversations conversations;
    private final RetriedTransactions transaction;
    private final Clock clock;

    StaffThreads(
            ThreadStore threads,
            EntryStore entries,
            StaffMessages messages,
            Conversations conversations,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.threads = threads;
        this.entries = entries;
        this.messages = messages;
        this.conversations = conversations;
        this.transaction = new RetriedTransactions(transactions);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ThreadState> find(MunicipalityId municipality, Subject subject) {
        return threads.find(municipality, subject);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(ThreadState thread, long before, int most) {
        return entries.before(thread, before, most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ThreadState> page(MunicipalityId municipality, Reach reach, boolean unread, int page, int size) {
        return threads.page(municipality, reach, unread, page, size);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(MunicipalityId municipality, Reach reach, boolean unread) {
        return threads.count(municipality, reach, unread);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> unread(MunicipalityId municipality, Collection<String> caseNumbers) {
        return threads.unread(municipality, caseNumbers);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean holds(ThreadState thread, String content) {
        return entries.holds(thread, content);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ThreadState> readable(MunicipalityId municipality, int page, int size) {
        return threads.pairs(municipality, messages.readableLines(municipality), page, size);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ThreadState> readable(MunicipalityId municipality, UUID id) {
        List<String> lines = messages.readableLines(municipality);
        return threads.find(municipality, id)
                .filter(thread -> thread.subject().isPair()
                        && lines.stream()
                                .anyMatch(line -> thread.subject().about().startsWith(Subject.pairPrefix(line))));
    }

    @Override
    public long write(MunicipalityId municipality, Subject subject, Kind kind, Message message, List<Reply> also) {
        return held(municipality, subject, () -> {
            ThreadState thread = threads.open(municipality, subject, List.of(subject.resident()), clock.instant());
            return messages.send(thread, kind, message, also);
        });
    }

    @Override
    public long ask(Case theCase, String form, String text, @Nullable String by) {
        messages.checkForm(theCase, form);
        Message message = new Message(text, by, null, Map.of("form", form));
        return held(theCase.municipality(), Subject.of(theCase), () -> {
            ThreadState thread = threads.open(
                    theCase.municipality(), Subject.of(theCase), List.of(theCase.resident()), clock.instant());
            long number = messages.send(thread, Kind.FORM, message, new ArrayList<>());
            conversations.ask(theCase.municipality(), theCase.number(), form, Map.of());
            return number;
        });
    }

    @Override
    public void read(MunicipalityId municipality, Subject subject, long upTo, @Nullable String reader) {
        held(municipality, subject, () -> {
            ThreadState thread = threads.find(municipality, subject)
                    .orElseThrow(
                            () -> new UnknownThread("まだ何も書かれていません。 / There is no thread yet: nothing was written."));
            long read = Math.max(thread.staffRead(), Math.min(upTo, thread.lastEntry()));
            threads.read(thread, read, entries.unread(thread, read), reader, clock.instant());
            return read;
        });
    }

    private long held(MunicipalityId municipality, Subject subject, Supplier<Long> act) {
        Long number = transaction.execute(status -> {
            conversations.hold(municipality, subject.resident());
            return act.get();
        });
        return number == null ? 0 : number;
    }
}
