package jp.madoguchi.engine.threads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a thread.
 *
 * @param number counts from 1 in each thread
 * @param writer the resident who wrote it; null for staff
 * @param message null when it was taken back
 * @param letter the outbox message that carries it; null when it is carried by none
 * @param failed it was given up
 */
public record Entry(
        long number,
        Instant at,
        @Nullable UUID writer,
        Kind kind,
        @Nullable Message message,
        @Nullable UUID letter,
        boolean failed) {}
