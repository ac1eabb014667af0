package jp.madoguchi.engine.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps what would go out instead of sending it. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class RecordingOutbox implements Outbox {

    private final List<Sent> sent = new ArrayList<>();

    record Sent(MunicipalityId municipality, String kind, String payload) {}

    @Override
    public synchronized void put(
            MunicipalityId municipality, String kind, String lane, String payload, @Nullable Instant notBefore) {
        sent.add(new Sent(municipality, kind, payload));
    }

    /** Takes out what was sent to that municipality's outside by that kind. */
    synchronized List<String> take(MunicipalityId municipality, String kind) {
        List<String> taken = sent.stream()
                .filter(s -> s.municipality().equals(municipality) && s.kind().equals(kind))
                .map(Sent::payload)
                .toList();
        sent.removeIf(s -> s.municipality().equals(municipality) && s.kind().equals(kind));
        return taken;
    }
}
