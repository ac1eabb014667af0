package jp.madoguchi.engine.staff.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import jp.madoguchi.engine.cases.CaseChanges;
import jp.madoguchi.engine.cases.CaseChanges.Changed;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.time.Ticks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The consoles that listen on this node. */
@Component
public class LiveCases implements SmartLifecycle {

    /** Rights are asked for anew when the console comes back. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** A case is stamped before it is committed; one that took longer than this is seen at the next reload only. */
    private static final Duration LATE = Duration.ofSeconds(20);
    /** Longer ago, and a console does better to load anew. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(15);

    private static final int MOST_AT_ONCE = 500;
    private final CaseChanges changes;
    private final Clock clock;
    private final Set<Listener> listening = ConcurrentHashMap.newKeySet();
    /** By municipality, what was told lately: revision by number. Used by the looking thread alone. */
    private final Map<MunicipalityId, Map<String, Changed>> told = new HashMap<>();

    private final Ticks looking = new Ticks("live-cases");
    private final ExecutorService sending = Executors.newFixedThreadPool(4, work -> new Thread(work, "live-sending"));
    private volatile boolean running;

    LiveCases(CaseChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Tells each change from now on.
     *
     * @param last what the console got last, in milliseconds; what happened since is told first. Null for nothing
     */
    public SseEmitter open(MunicipalityId municipality, Reach reach, @Nullable Long last, Duration life) {
        SseEmitter emitter = new SseEmitter(life.toMillis());
        Listener listener = new Listener(municipality, reach, emitter, sending);
        emitter.onCompletion(() -> listening.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> listening.remove(listener));
        listening.add(listener);
        listener.beat();
        if (last != null) {
            Instant since = Instant.ofEpochMilli(last).minus(LATE);
            Instant earliest = clock.instant().minus(LONGEST_GAP);
            listener.tell(changes.since(municipality, since.isBefore(earliest) ? earliest : since, MOST_AT_ONCE));
        }
        return emitter;
    }

    private void look() {
        Map<MunicipalityId, List<Listener>> cities =
                listening.stream().collect(Collectors.groupingBy(Listener::municipality));
        told.keySet().retainAll(cities.keySet());
        cities.forEach((city, listeners) -> {
            List<Changed> fresh = fresh(city);
            listeners.forEach(listener -> listener.tell(fresh));
        });
    }

    private List<Changed> fresh(MunicipalityId city) {
        Instant since = clock.instant().minus(LATE);
        Map<String, Changed> before = told.computeIfAbsent(city, c -> new HashMap<>());
        before.values().removeIf(changed -> changed.at().isBefore(since));
        List<Changed> fresh = new ArrayList<>();
        for (Changed changed : changes.since(city, since, MOST_AT_ONCE)) {
            if (!changed.equals(before.put(changed.number(), changed))) {
                fresh.add(changed);
            }
        }
        return fresh;
    }

    @Override
    public void start() {
        running = true;
        looking.every(LOOK, this::look);
        looking.every(BEAT, () -> listening.forEach(Listener::beat));
    }

    /** Before the web server waits for its requests to end, which streams never do by themselves. */
    @Override
    public void stop() {
        running = false;
        looking.stopNow();
        listening.forEach(Listener::close);
        sending.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
