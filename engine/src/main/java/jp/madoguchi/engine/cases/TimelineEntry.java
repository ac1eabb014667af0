package jp.madoguchi.engine.cases;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a case.
 *
 * @param what a stable key, for example {@code submitted, corrected, marked-deficient, decided, document-issued, message-sent}
 */
public record TimelineEntry(Instant at, String what, Map<String, Object> details) {
    public TimelineEntry {
        details = Map.copyOf(details);
    }
}
