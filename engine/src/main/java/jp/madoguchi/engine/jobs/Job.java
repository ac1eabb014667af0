package jp.madoguchi.engine.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * Long work on many items.
 *
 * @param kind which {@link JobWork} does it
 * @param starter id of who started it; nobody else sees it
 * @param total how many items there are
 * @param done how many were worked on, {@code failed} of them in vain
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
        Request request,
        Instant created,
        Instant changed) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED
    }

    /**
     * What is to be done.
     *
     * @param by name of who started it
     * @param items for example numbers of cases
     * @param details what is to be done with each of them
     */
    public record Request(String by, List<String> items, Map<String, String> details) {
        public Request {
            items = List.copyOf(items);
            details = Map.copyOf(details);
        }
    }

    /**
     * An item that was worked on in vain.
     *
     * @param message why, for people to read
     */
    public record Failure(String item, String message) {}
}
