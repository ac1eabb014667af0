package jp.madoguchi.engine.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a program's token; the token itself is not.
 *
 * @param fingerprint stands after {@code token:} where the program acted
 * @param lastUsed to the hour; null when it never was
 */
public record ProgramToken(
        MunicipalityId municipality,
        UUID id,
        String name,
        String fingerprint,
        List<GrantedRole> grants,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {

    public ProgramToken {
        grants = List.copyOf(grants);
    }

    ProgramToken granted(List<GrantedRole> roles) {
        return new ProgramToken(municipality, id, name, fingerprint, roles, created, expires, lastUsed);
    }
}
