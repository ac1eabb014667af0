package jp.madoguchi.engine.webchat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many new talks one address may open in a minute on this node, so that a loop does not fill the database with residents. */
@Component
class Throttle {

    /** A city hall or a carrier may stand behind one address. */
    static final int NEW_TALKS = 60;

    private static final long MINUTE = 60_000;

    private final Clock clock;
    private final Map<String, Integer> opened = new HashMap<>();
    private long minute;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean lets(String address) {
        long now = clock.millis() / MINUTE;
        if (now != minute) {
            opened.clear();
            minute = now;
        }
        return opened.merge(address, 1, Integer::sum) <= NEW_TALKS;
    }
}
