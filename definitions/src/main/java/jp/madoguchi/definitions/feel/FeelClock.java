package jp.madoguchi.definitions.feel;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.camunda.feel.FeelEngineClock;
import org.jspecify.annotations.Nullable;

/**
 * The clock of {@code today()} and {@code now()}: shows the moment the current thread was given, always in Asia/Tokyo. One instance serves
 * all threads, so that no FEEL engine has to be built for a moment.
 */
public final class FeelClock implements FeelEngineClock {

    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final ThreadLocal<@Nullable ZonedDateTime> NOW = new ThreadLocal<>();

    /** Does some work at a moment: {@code today()} and {@code now()} show it on this thread until the work is done. */
    public static <T extends @Nullable Object> T at(ZonedDateTime now, Supplier<T> work) {
        ZonedDateTime before = NOW.get();
        NOW.set(now.withZoneSameInstant(JAPAN));
        try {
            return work.get();
        } finally {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        }
    }

    static ZonedDateTime now() {
        ZonedDateTime now = NOW.get();
        if (now == null) {
            throw new IllegalStateException("FEEL was run without FeelClock.at");
        }
        return now;
    }

    @Override
    public ZonedDateTime getCurrentTime() {
        return now();
    }
}
