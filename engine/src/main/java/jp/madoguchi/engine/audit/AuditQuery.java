package jp.madoguchi.engine.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null or empty does not matter.
 *
 * @param from inclusive
 * @param to exclusive
 * @param who an account's id, {@code token:} and a fingerprint, or a name exactly
 * @param action exactly
 * @param subject any part of it
 */
record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String who,
        @Nullable String action,
        @Nullable String subject) {}
