package jp.madoguchi.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What LINE knows about its reply tokens: each works once, within a minute of the last time its event was delivered. */
final class ReplyTokens {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Map<String, State> states = new ConcurrentHashMap<>();

    /** @param delivered by {@link System#nanoTime()} */
    private record State(long delivered, boolean used) {

        boolean works(long now) {
            return !used && now - delivered <= LIFE.toNanos();
        }
    }

    /** Its event is being delivered, for the first time or again. */
    void delivered(String token) {
        long now = System.nanoTime();
        states.merge(token, new State(now, false), (was, is) -> was.used() ? was : is);
    }

    /** @return whether it worked */
    boolean use(String token) {
        long now = System.nanoTime();
        boolean[] worked = {false};
        states.computeIfPresent(token, (t, state) -> {
            worked[0] = state.works(now);
            return worked[0] ? new State(state.delivered(), true) : state;
        });
        return worked[0];
    }
}
