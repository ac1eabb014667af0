package jp.madoguchi.engine.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Long work.
 *
 * @param kind which {@link JobWork} or {@link WholeWork} does it
 * @param starter id of who started it; nobody else sees it
 * @param total how much there is to do, for example items or rows; 0 while nobody knows
 * @param done how much was worked on, {@code failed} of it in vain
 * @param attempt how often a node took it up
 * @param outcome what came of it; null while it goes on, and for work item by item
 * @param file the file that came of it, as long as it can be had
 */
public record Job(
        MunicipalityId municipality,
        UUID id,
        String kind,
        String starter,
        State state,
        int total,
        int done,
        int failed,
        int attempt,
        Request request,
        @Nullable Outcome outcome,
        @Nullable MadeFile file,
        Instant created,
        Instant changed) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        /** Nothing came of it; {@link Outcome#problem()} says why. */
        FAILED
    }

    /**
     * What is to be done.
     *
     * @param by name of who started it
     * @param items for example numbers of cases; none when it is one piece of work
     * @param details what is done, for people to read
     * @param order what is done, for whoever does it; null when the details say all
     */
    public record Request(
            String by,
            List<String> items,
            Map<String, String> details,
            @Nullable String order) {
        public Request {
            items = List.copyOf(items);
            details = Map.copyOf(details);
        }

        public Request(String by, List<String> items, Map<String, String> details) {
            this(by, items, details, null);
        }
    }

    /**
     * An item that was worked on in vain.
     *
     * @param message why, for people to read
     */
    public record Failure(String item, String message) {}

    /**
     * What came of a job that was one piece of work: one of both.
     *
     * @param result for example counts
     */
    public record Outcome(
            @Nullable Map<String, Object> result, @Nullable Problem problem) {}

    /**
     * Why nothing came of a job, as the problem details (RFC 9457) of an endpoint that does the same at once.
     *
     * @param status HTTP status
     * @param errors each thing that is wrong, with its place
     * @param errorCount how many there are when not all are listed
     */
    public record Problem(int status, String detail, List<Map<String, Object>> errors, long errorCount) {}

    /**
     * A file that came of a job.
     *
     * @param size in bytes
     * @param until when it is deleted
     */
    public record MadeFile(long size, Instant until) {}
}
