package jp.madoguchi.engine.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

    record Sent(MunicipalityId municipality, String kind, String lane, String payload) {}

    @Override
    public synchronized void put(
            MunicipalityId municipality, String kind, String lane, String payload, @Nullable Instant notBefore) {
        sent.add(new Sent(municipality, kind, lane, payload));
    }

    /** Takes out what was sent to that municipality's outside by that kind. */
    synchronized List<String> take(MunicipalityId municipality, String kind) {
        return take(s -> s.municipality().equals(municipality) && s.kind().equals(kind));
    }

    /** The same of one lane. */
    synchronized List<String> take(MunicipalityId municipality, String kind, String lane) {
        return take(s -> s.municipality().equals(municipality)
                && s.kind().equals(kind)
                && s.lane().equals(lane));
    }

    private List<String> take(Predicate<Sent> wanted) {
        List<String> taken = sent.stream().filter(wanted).map(Sent::payload).toList();
        sent.removeIf(wanted);
        return taken;
    }
}
