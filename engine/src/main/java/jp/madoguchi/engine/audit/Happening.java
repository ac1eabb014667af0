package jp.madoguchi.engine.audit;

import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * What is to be kept.
 *
 * @param who id of the account, or {@code token:} and the token's fingerprint; empty when nobody was known
 * @param action the {@code Action}'s id, or an event such as {@code sign-in}
 * @param path the pattern of the endpoint
 * @param subject what it was done on, for example {@code cases/2026-000001}; may be empty
 * @param status the HTTP status that was answered
 */
record Happening(
        MunicipalityId municipality,
        String who,
        String action,
        String method,
        String path,
        String subject,
        int status,
        AuditEntry.Details details) {}
