package jp.madoguchi.engine.staff.live;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import jp.madoguchi.engine.cases.CaseChanges.Changed;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One console that listens. What it is told goes out in order, however slow its connection is. */
final class Listener {

    private static final long RECONNECT_AFTER = 2_000;

    private final MunicipalityId municipality;
    private final Reach reach;
    private final SseEmitter emitter;
    private final Executor sending;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Listener(MunicipalityId municipality, Reach reach, SseEmitter emitter, Executor sending) {
        this.municipality = municipality;
        this.reach = reach;
        this.emitter = emitter;
        this.sending = sending;
    }

    MunicipalityId municipality() {
        return municipality;
    }

    /** What consoles are told of a change. */
    record Told(String number, String what, String state, long revision) {}

    void tell(List<Changed> changes) {
        for (Changed changed : changes) {
            if (reach.everywhere()
                    || (reach.departments() != null && reach.departments().contains(changed.department()))) {
                String what = changed.revision() == 0 ? "submitted" : "changed";
                send(SseEmitter.event()
                        .id(Long.toString(changed.at().toEpochMilli()))
                        .name("case")
                        .data(new Told(changed.number(), what, changed.state(), changed.revision())));
            }
        }
    }

    /** Shows proxies that it is still used, and us whether somebody is still there. */
    void beat() {
        send(SseEmitter.event().reconnectTime(RECONNECT_AFTER).comment("beat"));
    }

    void close() {
        emitter.complete();
    }

    private synchronized void send(SseEmitter.SseEventBuilder event) {
        last = last.thenRunAsync(() -> out(event), sending);
    }

    private void out(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException consoleGone) {
            // It comes back by itself and says what it got last.
            emitter.completeWithError(consoleGone);
        }
    }
}
