package jp.madoguchi.engine.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of a person (WebAuthn credential).
 *
 * @param id of the credential, in base64url
 * @param label by which the person knows it
 * @param attestation the authenticator's own words when it was made, with the public key in them
 * @param signCount how often the authenticator says it has signed; 0 for one that does not count
 * @param transports for example {@code internal, hybrid}: a hint for the browser
 */
public record Passkey(
        String id,
        String label,
        byte[] attestation,
        long signCount,
        Set<String> transports,
        Instant created,
        @Nullable Instant lastUsed) {}
