package jp.madoguchi.engine.threads;

import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.vault.Contents;
import org.springframework.stereotype.Component;

/** Deletes what residents take back. In the resident's turn. */
@Component
class TakingBack {

    private final ThreadStore threads;
    private final EntryStore entries;
    private final WaitingStore waiting;
    private final Posting posting;
    private final Contents contents;

    TakingBack(ThreadStore threads, EntryStore entries, WaitingStore waiting, Posting posting, Contents contents) {
        this.threads = threads;
        this.entries = entries;
        this.waiting = waiting;
        this.posting = posting;
        this.contents = contents;
    }

    void takeBack(Resident resident, String message) {
        waiting.forget(resident, message);
        for (EntryStore.Place place : entries.places(resident.municipality(), resident.id(), message)) {
            threads.lock(resident.municipality(), place.thread()).ifPresent(thread -> {
                entries.takeBack(thread, place.number());
                threads.unread(thread, entries.unread(thread, thread.staffRead()));
                posting.noteTakenBack(thread, place.number());
                if (place.content() != null) {
                    contents.delete(resident.municipality(), place.content());
                }
            });
        }
    }
}
