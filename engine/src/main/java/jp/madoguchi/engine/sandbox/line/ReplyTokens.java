package jp.madoguchi.engine.sandbox.line;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reply tokens: good once, within a minute of the webhook's latest delivery, and never more than 20 minutes after the event. */
final class ReplyTokens {

    private static final Duration AFTER_DELIVERY = Duration.ofMinutes(1);
    private static final Duration AFTER_EVENT = Duration.ofMinutes(20);

    private final Map<String, Grant> grants = new HashMap<>();

    synchronized String issue(String userId, Instant now) {
        grants.values().removeIf(grant -> now.isAfter(grant.event.plus(AFTER_EVENT)));
        String token = Ids.token();
        grants.put(token, new Grant(userId, now, now));
        return token;
    }

    /** The webhook was delivered again: the minute begins anew. */
    synchronized void delivered(String token, Instant now) {
        grants.computeIfPresent(token, (t, grant) -> new Grant(grant.userId, grant.event, now));
    }

    /** Uses a token up and says whom it answers; empty when it is unknown, used or too old. */
    synchronized Optional<String> use(String token, Instant now) {
        return Optional.ofNullable(grants.remove(token))
                .filter(grant -> !now.isAfter(grant.delivered.plus(AFTER_DELIVERY))
                        && !now.isAfter(grant.event.plus(AFTER_EVENT)))
                .map(Grant::userId);
    }

    private record Grant(String userId, Instant event, Instant delivered) {}
}
