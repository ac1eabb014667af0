package jp.madoguchi.engine.accounts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Role;

/**
 * A person of staff.
 *
 * @param login the mail address, in lower case
 * @param secondFactor whether a code from an app is set up
 * @param grants the roles as they were granted
 */
public record Account(
        MunicipalityId municipality,
        UUID id,
        String login,
        String name,
        State state,
        boolean secondFactor,
        List<GrantedRole> grants) {

    public Account {
        grants = List.copyOf(grants);
    }

    public enum State {
        /** Has not chosen a password yet. */
        INVITED,
        ACTIVE,
        /** May not sign in. */
        SUSPENDED;

        /** The name in JSON, for example {@code invited}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    /** Whether it may manage the people of the whole municipality, once it is active. */
    public boolean administrator() {
        return grants.contains(new GrantedRole(Role.ADMINISTRATOR, null));
    }
}
