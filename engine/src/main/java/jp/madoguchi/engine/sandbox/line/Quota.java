package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Messages a month, counted per recipient; replies do not count. */
final class Quota {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private @Nullable Long limit;
    private long used;
    private @Nullable YearMonth month;

    synchronized void limit(@Nullable Long messages) {
        limit = messages;
    }

    synchronized @Nullable Long limit() {
        return limit;
    }

    synchronized long used(Instant now) {
        YearMonth thisMonth = YearMonth.from(now.atZone(JAPAN));
        if (!thisMonth.equals(month)) {
            month = thisMonth;
            used = 0;
        }
        return used;
    }

    /** Counts a sending, unless it would go over the limit. */
    synchronized boolean take(int recipients, Instant now) {
        long before = used(now);
        if (limit != null && before + recipients > limit) {
            return false;
        }
        used = before + recipients;
        return true;
    }
}
