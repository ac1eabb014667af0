package jp.madoguchi.engine.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** What could not be delivered, for staff. */
public interface FailedMessages {

    /** The failed messages of a municipality, newest first, at most {@code limit}. */
    List<FailedMessage> of(MunicipalityId municipality, int limit);

    long count(MunicipalityId municipality);

    /**
     * Puts a failed message back, to be delivered within about a second after the commit of the current transaction.
     *
     * @return false when there is no failed message of that id
     */
    boolean retry(MunicipalityId municipality, UUID id);

    /**
     * Gives a failed message up for good.
     *
     * @return false when there is no failed message of that id
     */
    boolean discard(MunicipalityId municipality, UUID id);

    /** How many of them were written before then. */
    long countBefore(MunicipalityId municipality, Instant before);

    /** Gives some of them that were written before then up for good, as {@link #discard}; tells how many. */
    int discardBefore(MunicipalityId municipality, Instant before, int most);

    /**
     * @param attempts how often it was tried
     * @param reason as its handler gave it; holds no personal data
     */
    record FailedMessage(UUID id, String kind, String lane, int attempts, String reason, Instant created) {}
}
