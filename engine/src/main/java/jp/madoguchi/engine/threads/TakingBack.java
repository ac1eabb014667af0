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
    private final Followers followers;

    TakingBack(ThreadStore threads, EntryStore entries, WaitingStore waiting, Posting posting, Followers followers) {
        this.threads = threads;
        this.entries = entries;
        this.waiting = waiting;
        this.posting = posting;
        this.followers = followers;
    }

    void takeBack(Resident resident, String message) {
        waiting.forget(resident, message);
        for (EntryStore.Place place : entries.places(resident.municipality(), resident.id(), message)) {
            threads.lock(resident.municipality(), place.thread()).ifPresent(thread -> {
                entries.takeBack(thread, place.number());
                threads.unread(thread, entries.unread(thread, thread.staffRead()));
                posting.noteTakenBack(thread, place.number());
                followers.tell(thread, resident, place);
            });
        }
    }

    /** What else follows from it: the photo or file goes too, and another resident is told. */
    @Component
    static class Followers {

        private final Contents contents;
        private final PairPost post;

        Followers(Contents contents, PairPost post) {
            this.contents = contents;
            this.post = post;
        }

        void tell(ThreadState thread, Resident resident, EntryStore.Place place) {
            if (place.content() != null) {
                contents.delete(resident.municipality(), place.content());
            }
            if (thread.subject().isPair()) {
                post.takenBack(thread, resident.id(), place.number());
            }
        }
    }
}
