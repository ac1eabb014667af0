package jp.madoguchi.engine.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request: a person of staff, or a program with a token.
 *
 * @param id of the account, or {@code token:} and the token's fingerprint
 * @param name as others see it
 * @param municipality the only one it may do anything in; null for the operator's token, which may do everything everywhere
 */
public record Acting(String id, String name, @Nullable MunicipalityId municipality, List<Grant> grants) {

    private static final String TOKEN = "token:";

    public Acting {
        grants = List.copyOf(grants);
    }

    /** The holder of the engine's first token. */
    public static Acting operator(String fingerprint) {
        return new Acting(TOKEN + fingerprint, "API", null, List.of());
    }

    public static Acting program(String fingerprint, String name, MunicipalityId municipality, List<Grant> grants) {
        return new Acting(TOKEN + fingerprint, name, municipality, grants);
    }

    public boolean person() {
        return !id.startsWith(TOKEN);
    }

    /** The name under which something is noted: a person's own. A program may name for whom it acts. */
    public @Nullable String noted(@Nullable String by) {
        return person() ? name : by;
    }

    public boolean operator() {
        return municipality == null;
    }

    public boolean belongsTo(MunicipalityId other) {
        return municipality == null || municipality.equals(other);
    }

    /** Whether it may do this for at least one department. */
    public boolean may(Action action) {
        return operator() || grants.stream().anyMatch(grant -> action.roles().contains(grant.role()));
    }

    /** The departments for which it may do this. */
    public Reach reach(Action action) {
        if (operator()) {
            return Reach.EVERYWHERE;
        }
        Set<String> departments = new HashSet<>();
        for (Grant grant : grants) {
            if (action.roles().contains(grant.role())) {
                if (grant.departments() == null) {
                    return Reach.EVERYWHERE;
                }
                departments.addAll(grant.departments());
            }
        }
        return new Reach(departments);
    }
}
