package jp.madoguchi.engine.threads;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * A thread as it stands.
 *
 * @param changed when the last entry was added
 * @param unread entries of the resident staff have not read
 * @param staffRead number of the entry staff have read up to
 * @param reader who of the staff read last, if told
 * @param mailed when the department was told of what is unread; null when it was not
 */
public record ThreadState(
        MunicipalityId municipality,
        UUID id,
        Subject subject,
        long lastEntry,
        Instant changed,
        int unread,
        long staffRead,
        @Nullable String reader,
        @Nullable Instant readAt,
        @Nullable Instant mailed) {}
