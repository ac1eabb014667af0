package jp.madoguchi.engine.architecture.samples.cases;

import java.time.Instant;

public class LooksAtTheWall {
    public Instant time() {
        return Instant.now();
    }
}
