package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How narrowcasts went, by request id. */
final class Narrowcasts {

    private final Map<String, Progress> byRequest = new ConcurrentHashMap<>();

    void note(String requestId, Progress progress) {
        byRequest.put(requestId, progress);
    }

    Optional<Progress> find(String requestId) {
        return Optional.ofNullable(byRequest.get(requestId));
    }

    /** @param errorCode 0 when it succeeded; 2 when there were too few recipients */
    record Progress(Instant at, int recipients, int errorCode) {}
}
