package jp.madoguchi.engine.accounts;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;

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
        SUSPENDED
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}
