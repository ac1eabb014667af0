package jp.madoguchi.engine.process.camunda;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import jp.madoguchi.engine.time.TurnableClock;

/**
 * A repeating timer as it is kept with its job: {@code R3/2026-11-20T01:00:00Z/P7D}.
 *
 * @param times how often it fires
 * @param start from which the first period is counted
 */
record Cycle(int times, Instant start, TemporalAmount period) {

    /** {@code R3/P7D} as staff write it, beginning now. */
    static String begin(String written, Instant now) {
        int slash = written.indexOf('/');
        return written.substring(0, slash) + "/" + now + written.substring(slash);
    }

    static Cycle parse(String kept) {
        String[] parts = kept.split("/", 3);
        // Camunda keeps when a job is due to the millisecond; a finer start would come after its own firing, for ever.
        Instant start = Instant.parse(parts[1]).truncatedTo(ChronoUnit.MILLIS);
        return new Cycle(Integer.parseInt(parts[0].substring(1)), start, Moments.amount(parts[2]));
    }

    /** The first firing after {@code last}; empty when that was the last one. */
    Optional<Instant> after(Instant last) {
        ZonedDateTime at = start.atZone(TurnableClock.TOKYO);
        for (int i = 0; i < times; i++) {
            at = at.plus(period);
            if (at.toInstant().isAfter(last)) {
                return Optional.of(at.toInstant());
            }
        }
        return Optional.empty();
    }
}
