package jp.madoguchi.engine.sandbox.line;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Retry keys of accepted sendings, known for 24 hours. They outlive a restart: the engine may die between our answer and its note of it. */
final class RetryKeys {

    private static final String KIND = "retry-key";
    private static final Duration KNOWN = Duration.ofHours(24);

    private final ChannelRecords records;

    RetryKeys(ChannelRecords records) {
        this.records = records;
    }

    Optional<Accepted> find(UUID key, Instant now) {
        return records.find(KIND, key.toString(), Accepted.class)
                .filter(accepted -> now.isBefore(accepted.at.plus(KNOWN)));
    }

    void accept(UUID key, Accepted accepted) {
        records.put(KIND, key.toString(), accepted);
    }

    /** @param sentMessages of a push; null for the others */
    record Accepted(Instant at, String requestId, @Nullable JsonNode sentMessages) {}
}
