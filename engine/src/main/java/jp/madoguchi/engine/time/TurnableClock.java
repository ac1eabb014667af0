package jp.madoguchi.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The system's clock to the microsecond, which is as fine as the databases keep it: a moment is the same before it is stored and after
 * it is read back. Shifted by an offset that can be changed; in production it is never touched. Zone Asia/Tokyo.
 */
public final class TurnableClock extends Clock {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** File in the data folder that keeps the offset of a sandbox over restarts. */
    public static final String OFFSET_FILE = "clock-offset";

    private final Clock base;
    private volatile Duration offset;

    public TurnableClock(Clock base, Duration offset) {
        this.base = base;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Turns the clock by a duration, which may be negative. */
    public synchronized void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** Sets the clock to a moment, from which it goes on running. */
    public synchronized void set(Instant moment) {
        offset = Duration.between(base.instant(), moment);
    }

    /** How far it is ahead of the system's clock. */
    public Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return TOKYO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the engine's clock is always that of Asia/Tokyo");
    }
}
