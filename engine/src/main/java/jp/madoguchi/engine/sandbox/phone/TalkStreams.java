package jp.madoguchi.engine.sandbox.phone;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxPhone;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams. They end before the web server waits for its last requests, or an open phone would hold up every stop. */
@SandboxComponent
class TalkStreams {

    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    SseEmitter open(SandboxPhone phone) {
        SseEmitter emitter = TalkStream.of(phone, open::remove);
        open.add(emitter);
        return emitter;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(SseEmitter::complete);
    }
}
