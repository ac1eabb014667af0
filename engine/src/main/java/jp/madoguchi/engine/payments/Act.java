package jp.madoguchi.engine.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done with money, before it is booked.
 *
 * @param id the same for every attempt at the same act, so that it is booked once
 * @param reference what it goes back to; empty for nothing
 */
record Act(UUID id, String who, String reason, String reference, Instant at) {

    /** An act named by what makes it unique within its case. */
    static Act named(String name, String who, String reason, String reference, Instant at) {
        return new Act(id(name), who, reason, reference, at);
    }

    /** An act that may be tried again under the caller's key; without one every attempt is another act. */
    static Act keyed(String what, @Nullable String key, String who, String reason, Instant at) {
        return new Act(key == null ? UUID.randomUUID() : id(what + '/' + key), who, reason, "", at);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
