package jp.madoguchi.definitions.architecture.wrong;

import java.time.Instant;

/** Deliberately wrong: the architecture test must refuse it. */
public final class AsksTheClock {
    Instant moment() {
        return Instant.now();
    }
}
