package jp.madoguchi.engine.line;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Outbox;
import jp.madoguchi.engine.residents.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns that cannot be taken yet, in the outbox: one lane per resident, so that they keep their order. In the caller's transaction, in
 * which the event waits.
 */
@Component
class TurnQueue {

    private final Outbox outbox;

    TurnQueue(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The payload.
     *
     * @param event its key
     */
    record Order(String channel, UUID resident, String event) {}

    void put(Resident resident, String event) {
        put(resident.municipality(), QueuedTurns.KIND, new Order(resident.channel(), resident.id(), event), null);
    }

    /** Lets the turns after it go first. */
    void putAside(MunicipalityId municipality, Order order, Instant notBefore) {
        put(municipality, QueuedTurns.KIND_ASIDE, order, notBefore);
    }

    private void put(MunicipalityId municipality, String kind, Order order, @Nullable Instant notBefore) {
        outbox.put(
                municipality,
                kind,
                order.resident().toString(),
                JsonMapper.shared().writeValueAsString(order),
                notBefore);
    }

    static Order read(String payload) {
        return JsonMapper.shared().readValue(payload, Order.class);
    }
}
