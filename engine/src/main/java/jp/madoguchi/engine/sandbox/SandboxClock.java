package jp.madoguchi.engine.sandbox;

import java.time.Duration;
import java.time.Instant;

/** The engine's clock as the phone sees it: it can be read and moved forward. */
public interface SandboxClock {

    /** The engine's time now. */
    Instant now();

    /**
     * Lets time pass for the whole engine, so that what falls due happens.
     *
     * @param by zero or more; time never goes back
     */
    void advance(Duration by);
}
