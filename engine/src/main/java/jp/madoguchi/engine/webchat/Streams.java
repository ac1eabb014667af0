package jp.madoguchi.engine.webchat;

import java.time.Duration;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jp.madoguchi.engine.time.Ticks;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The browsers that listen on this node. What this node says reaches them at once; what another node says, when the table is looked at,
 * each second and only for the talks that are listened to.
 */
@Component
class Streams implements SmartLifecycle {

    static final Duration LOOK = Duration.ofSeconds(1);
    static final Duration BEAT = Duration.ofSeconds(15);

    /** Browsers come back by themselves; a stream that ends now and then cannot leak for ever. */
    private static final Duration LIFE = Duration.ofMinutes(30);

    private static final int AT_ONCE = 100;
    private static final int SENDING_THREADS = 8;
    private static final int LOOKED_FOR_AT_ONCE = 500;
    /** Tabs of one resident; an older one makes way. */
    private static final int MOST_OF_A_TALK = 6;

    private final TalkStore talks;
    private final LineStore lines;
    private final TransactionOperations transaction;
    private final Map<UUID, Deque<Stream>> listening = new ConcurrentHashMap<>();
    private final Ticks ticking = new Ticks("webchat-looking");
    private final ExecutorService sending =
            Executors.newFixedThreadPool(SENDING_THREADS, work -> new Thread(work, "webchat-sending"));
    private volatile boolean running;

    Streams(TalkStore talks, LineStore lines, TransactionOperations transaction) {
        this.talks = talks;
        this.lines = lines;
        this.transaction = transaction;
    }

    /** Sends the lines after that number, and from then on each that comes. */
    SseEmitter open(WebTalk talk, long after) {
        SseEmitter emitter = new SseEmitter(LIFE.toMillis());
        Stream stream = new Stream(talk, emitter, after, sent -> read(() -> lines.after(talk, sent, AT_ONCE)));
        emitter.onCompletion(() -> gone(stream));
        emitter.onTimeout(emitter::complete);
        Deque<Stream> others = listening.compute(talk.resident(), (resident, known) -> {
            Deque<Stream> all = known == null ? new ConcurrentLinkedDeque<>() : known;
            all.add(stream);
            return all;
        });
        if (others.size() > MOST_OF_A_TALK) {
            others.getFirst().close();
        }
        stream.beat();
        stream.wake(sending);
        return emitter;
    }

    private void gone(Stream stream) {
        listening.computeIfPresent(stream.talk().resident(), (resident, known) -> {
            known.remove(stream);
            return known.isEmpty() ? null : known;
        });
    }

    /** Tells that a talk has new lines, after they were committed. */
    void wake(WebTalk talk) {
        of(talk).forEach(stream -> stream.wake(sending));
    }

    /** Ends the streams of a talk that was removed. */
    void close(WebTalk talk) {
        of(talk).forEach(Stream::close);
    }

    private Collection<Stream> of(WebTalk talk) {
        Deque<Stream> known = listening.get(talk.resident());
        return known == null ? List.of() : known;
    }

    private List<Stream> all() {
        return listening.values().stream().flatMap(Collection::stream).toList();
    }

    private void look() {
        List<Stream> all = all();
        for (int from = 0; from < all.size(); from += LOOKED_FOR_AT_ONCE) {
            look(all.subList(from, Math.min(all.size(), from + LOOKED_FOR_AT_ONCE)));
        }
    }

    private void look(List<Stream> some) {
        Map<UUID, Long> last = read(
                () -> talks.lastLines(some.stream().map(Stream::talk).distinct().toList()));
        for (Stream stream : some) {
            Long newest = last.get(stream.talk().resident());
            if (newest == null) {
                stream.close();
            } else if (newest > stream.sent()) {
                stream.wake(sending);
            }
        }
    }

    private <T> T read(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> reading.get()));
    }

    @Override
    public void start() {
        running = true;
        ticking.every(LOOK, this::look);
        ticking.every(BEAT, () -> all().forEach(stream -> sending.execute(stream::beat)));
    }

    /** Before the web server waits for its requests to end, which streams never do by themselves. */
    @Override
    public void stop() {
        running = false;
        ticking.stopNow();
        all().forEach(Stream::close);
        sending.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
