package jp.madoguchi.engine.threads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.jspecify.annotations.Nullable;

/** The threads as staff see them. What changes one runs in a transaction of its own, or takes part in the caller's. */
public interface Threads {

    /** The thread; empty when nothing was written yet. */
    Optional<ThreadState> find(MunicipalityId municipality, Subject subject);

    /** The last entries before that number, oldest first. */
    List<Entry> entries(ThreadState thread, long before, int most);

    /** A page of threads, the one that changed last first; pages count from 0. Those of residents among themselves are
     * left out, and those about cases of departments out of reach. */
    List<ThreadState> page(MunicipalityId municipality, Reach reach, boolean unread, int page, int size);

    /** How many there are on all pages. */
    long count(MunicipalityId municipality, Reach reach, boolean unread);

    /** How many entries of residents staff have not read, by case number; cases without any are left out. */
    Map<String, Integer> unread(MunicipalityId municipality, Collection<String> caseNumbers);

    /** Whether an entry of the thread holds that content. */
    boolean holds(ThreadState thread, String content);

    /**
     * Staff write. The resident is told at once; a dialogue under way goes on after it.
     *
     * @param also shown to the resident beside the words, for example the link to a document or to pay
     * @return number of the new entry
     */
    long write(MunicipalityId municipality, Subject subject, Kind kind, Message message, List<Reply> also);

    /**
     * Staff send a form of the case's package; the answer comes back into the thread and as a fact of the case.
     *
     * @throws jp.madoguchi.engine.cases.Cases.CaseRefusal when the package has no such form, or it is the intake form
     */
    long ask(Case theCase, String form, String text, @Nullable String by);

    /**
     * Staff have read.
     *
     * @param upTo number of the entry; beyond the last one means all
     * @param reader who it was, if told
     */
    void read(MunicipalityId municipality, Subject subject, long upTo, @Nullable String reader);

    /** A page of threads of residents among themselves that staff may read, by their packages; the one that changed last first. */
    List<ThreadState> readable(MunicipalityId municipality, int page, int size);

    /** One of them; empty when staff may not read it. */
    Optional<ThreadState> readable(MunicipalityId municipality, UUID id);

    /** A thread, or something of threads, that is not there. Answered as 404. */
    class UnknownThread extends RuntimeException {
        public UnknownThread(String message) {
            super(message);
        }
    }
}
