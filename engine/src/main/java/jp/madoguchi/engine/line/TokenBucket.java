package jp.madoguchi.engine.line;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many calls through per second, and as many at once after a rest. */
final class TokenBucket {

    private final double perNano;
    private final double most;
    private final LongSupplier nanos;
    private double tokens;
    private long at;

    /** @param nanos a steady clock, such as {@link System#nanoTime()} */
    TokenBucket(int perSecond, LongSupplier nanos) {
        this.perNano = perSecond / 1e9;
        this.most = perSecond;
        this.nanos = nanos;
        this.tokens = perSecond;
        this.at = nanos.getAsLong();
    }

    /** Takes a token, if need be one that is yet to come; the wait until then, zero for none. */
    synchronized Duration take() {
        refill();
        tokens -= 1;
        return tokens >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-tokens / perNano));
    }

    /** Lets nothing through for a while. */
    synchronized void pause(Duration pause) {
        refill();
        tokens = Math.min(tokens, -pause.toNanos() * perNano);
    }

    private void refill() {
        long now = nanos.getAsLong();
        tokens = Math.min(most, tokens + (now - at) * perNano);
        at = now;
    }
}
