package jp.madoguchi.engine.webchat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One browser that listens to a talk. Lines go out in order, each once, however many wake it at the same time. */
final class Stream {

    static final long RECONNECT_AFTER = 2_000;

    private final WebTalk talk;
    private final SseEmitter emitter;
    private final LongFunction<List<TalkLine>> linesAfter;
    private final AtomicInteger woken = new AtomicInteger();
    private volatile long sent;

    /** @param linesAfter the next lines after a number, empty when there are none yet */
    Stream(WebTalk talk, SseEmitter emitter, long sent, LongFunction<List<TalkLine>> linesAfter) {
        this.talk = talk;
        this.emitter = emitter;
        this.sent = sent;
        this.linesAfter = linesAfter;
    }

    WebTalk talk() {
        return talk;
    }

    /** The number of the last line the browser got. */
    long sent() {
        return sent;
    }

    void wake(Executor sending) {
        if (woken.getAndIncrement() == 0) {
            sending.execute(this::catchUp);
        }
    }

    /** Shows proxies that it is still used, and us whether somebody is still there. */
    void beat() {
        send(SseEmitter.event().reconnectTime(RECONNECT_AFTER).comment("beat"));
    }

    void close() {
        emitter.complete();
    }

    private void catchUp() {
        try {
            int before;
            do {
                before = woken.get();
                sendNew();
            } while (!woken.compareAndSet(before, 0));
        } catch (RuntimeException e) {
            // The browser comes back by itself and asks for what it has not got.
            emitter.completeWithError(e);
        }
    }

    private void sendNew() {
        List<TalkLine> lines = linesAfter.apply(sent);
        while (!lines.isEmpty()) {
            for (TalkLine line : lines) {
                if (!send(SseEmitter.event()
                        .id(Long.toString(line.number()))
                        .name("line")
                        .data(line))) {
                    return;
                }
                sent = line.number();
            }
            lines = linesAfter.apply(sent);
        }
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
            return true;
        } catch (IOException | IllegalStateException browserGone) {
            emitter.completeWithError(browserGone);
            return false;
        }
    }
}
