package jp.madoguchi.engine.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log as it is read.
 *
 * @param number counts from 1 in each municipality, without gaps
 * @param who id of the account, or {@code token:} and the token's fingerprint
 * @param action the action's id, or an event such as {@code sign-in-failed}
 * @param path pattern of the endpoint
 * @param subject what it was done on, for example {@code cases/2026-000001}; may be empty
 * @param status HTTP status that was answered
 * @param details null when the sealed part cannot be opened any more
 * @param hash SHA-256 of this entry and the hash before, in hex
 */
public record AuditEntry(
        long number,
        Instant at,
        String who,
        String action,
        String method,
        String path,
        String subject,
        int status,
        @Nullable Details details,
        String hash) {

    /**
     * What belongs to persons and is kept sealed.
     *
     * @param name of who acted
     * @param address from where
     * @param via {@code session:} and a fingerprint of the session, or {@code token}
     * @param query of the URL
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(
            String name,
            String address,
            String via,
            @Nullable String query,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}
}
