package jp.madoguchi.engine.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** What became of messages that were put under an id of the caller's. */
public interface Deliveries {

    /** {@code WAITING}: not delivered yet; {@code FAILED}: given up unless staff try again. */
    enum State {
        WAITING,
        FAILED
    }

    /** The states of those that are still here; one that is missing was delivered, or discarded as {@link Discarded} told. */
    Map<UUID, State> of(MunicipalityId municipality, Collection<UUID> ids);

    /** Staff gave a failed message up; published in their transaction. */
    record Discarded(MunicipalityId municipality, UUID id) {}
}
