package jp.madoguchi.engine.threads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.CaseRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to threads, and to the timeline of their cases. In the caller's transaction, which holds the thread. */
@Component
class Posting {

    private final ThreadStore threads;
    private final EntryStore entries;
    private final CaseRecord cases;
    private final Openness openness;
    private final Clock clock;

    Posting(ThreadStore threads, EntryStore entries, CaseRecord cases, Openness openness, Clock clock) {
        this.threads = threads;
        this.entries = entries;
        this.cases = cases;
        this.openness = openness;
        this.clock = clock;
    }

    /** Adds what staff wrote; the resident's free words belong here from now on. */
    long byStaff(ThreadState thread, Kind kind, Message message) {
        Instant now = clock.instant();
        long number = threads.next(thread, false, now);
        entries.add(thread, number, null, kind, message, null);
        openness.extend(thread, thread.subject().resident(), now);
        note(thread, "thread-staff", kind, number, message.by());
        return number;
    }

    /** Adds what a resident wrote. */
    long byResident(ThreadState thread, UUID resident, Kind kind, Message message, @Nullable String channelMessage) {
        Instant now = clock.instant();
        long number = threads.next(thread, true, now);
        entries.add(thread, number, resident, kind, message, channelMessage);
        openness.extend(thread, resident, now);
        note(thread, "thread-resident", kind, number, null);
        return number;
    }

    /** The resident's free words belong here from now on. */
    void keepOpen(ThreadState thread, UUID resident) {
        openness.extend(thread, resident, clock.instant());
    }

    /** The timeline tells that something was written, not what: that can be taken back. */
    private void note(ThreadState thread, String what, Kind kind, long number, @Nullable String by) {
        String caseNumber = thread.subject().caseNumber();
        if (caseNumber == null) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>(Map.of("kind", kind.code(), "entry", number));
        if (by != null) {
            details.put("by", by);
        }
        cases.note(thread.municipality(), caseNumber, what, details);
    }

    void noteTakenBack(ThreadState thread, long number) {
        String caseNumber = thread.subject().caseNumber();
        if (caseNumber != null) {
            cases.note(thread.municipality(), caseNumber, "thread-taken-back", Map.of("entry", number));
        }
    }

    /** For how long threads stay open. */
    @Component
    static class Openness {

        private final ThreadStore threads;
        private final SettingsStore settings;
        private final Naming naming;

        Openness(ThreadStore threads, SettingsStore settings, Naming naming) {
            this.threads = threads;
            this.settings = settings;
            this.naming = naming;
        }

        void extend(ThreadState thread, UUID resident, Instant now) {
            Instant until = now.plus(length(thread));
            if (threads.openUntil(thread, resident)
                    .filter(known -> known.isAfter(until))
                    .isEmpty()) {
                threads.openUntil(thread, resident, until);
            }
        }

        private Duration length(ThreadState thread) {
            Case theCase = naming.caseOf(thread);
            String declared = theCase == null
                    ? null
                    : naming.definition(theCase).procedure().contact().openFor();
            return declared == null ? settings.of(thread.municipality()).openFor() : Duration.parse(declared);
        }
    }
}
