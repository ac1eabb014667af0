package jp.madoguchi.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, shifted by an offset that can be changed; zone Asia/Tokyo. In production the offset is never touched. */
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
        return base.instant().plus(offset);
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
