package jp.madoguchi.engine.proxy;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseRecord;
import jp.madoguchi.engine.conversation.Assisted;
import jp.madoguchi.engine.conversation.Assisted.Stand;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.proxy.ProxyEntries.Turned;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import jp.madoguchi.engine.vault.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What staff enter, turn by turn: each with all that follows from it in one transaction. */
@Component
public class ProxyTurns {

    private final ProxyEntries entries;
    private final Assisted assisted;
    private final Notes notes;
    private final Contents contents;
    private final RetriedTransactions transaction;

    ProxyTurns(
            ProxyEntries entries,
            Assisted assisted,
            Notes notes,
            Contents contents,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.assisted = assisted;
        this.notes = notes;
        this.contents = contents;
        this.transaction = new RetriedTransactions(transactions);
    }

    /**
     * Who of staff enters something.
     *
     * @param name as it is noted
     * @param language in which they are asked, such as {@code ja}
     */
    public record Typist(String name, String language) {}

    /**
     * Takes an answer, or a button.
     *
     * @param step as the view named it
     * @param by who of staff enters it, and in which language
     * @throws Assisted.OutOfDate when something else is asked by now
     */
    public Turned take(ProxyEntry entry, String step, Input input, Typist by) {
        return turn(entry, by, person -> assisted.take(person, step, input, by.language()));
    }

    /** The same with a photo or file. */
    public Turned take(ProxyEntry entry, String step, Media.Fit media, @Nullable String name, Typist by) {
        return turn(entry, by, person -> {
            int size = media.bytes().length;
            String content = contents.store(entry.municipality(), media.type(), name, media.bytes());
            Stand stand = assisted.take(
                    person, step, new Input.SentMedia(content, media.type(), size, name, null), by.language());
            if (!stand.understood()) {
                contents.delete(entry.municipality(), content);
            }
            return stand;
        });
    }

    /** Goes on with what is asked about the case of an entry, or opens its answers to be corrected. */
    public Turned correct(ProxyEntry entry, Case theCase, Typist by) {
        return turn(entry, by, person -> assisted.correct(person, theCase, by.language()));
    }

    private Turned turn(ProxyEntry entry, Typist by, Function<Resident, Stand> work) {
        Turned turned = transaction.execute(status -> {
            Stand stand = work.apply(entries.person(entry));
            return new Turned(notes.entered(entry, stand, by.name()), stand);
        });
        if (turned == null) {
            throw new IllegalStateException("the transaction of a turn gave nothing back");
        }
        return turned;
    }

    /** Keeps with the entry and its case what came of a turn. */
    @Component
    static class Notes {

        private final EntryStore store;
        private final CaseRecord cases;
        private final Clock clock;

        Notes(EntryStore store, CaseRecord cases, Clock clock) {
            this.store = store;
            this.cases = cases;
            this.clock = clock;
        }

        ProxyEntry entered(ProxyEntry before, Stand stand, String by) {
            String number = before.caseNumber();
            if (number != null && stand.completed()) {
                cases.note(before.municipality(), number, "corrected-by-staff", Map.of("by", by));
            }
            store.touch(before, clock.instant());
            ProxyEntry now = store.find(before.municipality(), before.id()).orElse(before);
            if (stand.view() == null && !now.sent()) {
                // Given up, or somebody else was faster to take what is given once: nothing of it is left.
                store.delete(now);
            }
            return now;
        }
    }
}
