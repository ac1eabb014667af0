package jp.madoguchi.engine.threads;

import java.time.Clock;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what is known of the members of a role as their register stands: the table {@code role_standing}. A register that is imported anew
 * is read once for all members; until the next import that costs one look.
 */
@Component
class RoleStanding {

    private static final String ROLE = "municipality_id = ? and package_id = ? and role = ?";

    private final JdbcClient jdbc;
    private final RoleStore store;
    private final Roster roster;
    private final Clock clock;

    RoleStanding(JdbcClient jdbc, RoleStore store, Roster roster, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.roster = roster;
        this.clock = clock;
    }

    /** Reads the rows of all members anew when the register has changed since that was done last. In the caller's transaction. */
    void catchUp(MunicipalityId municipality, InstalledPackage installed, Role role) {
        String now = roster.standing(municipality, installed, role);
        if (standing(municipality, installed, role, "").equals(now)) {
            return;
        }
        jdbc.sql("insert into role_standing (municipality_id, package_id, role, standing) values (?, ?, ?, '')"
                        + " on conflict do nothing")
                .params(municipality.value(), installed.version().id(), role.id())
                .update();
        if (standing(municipality, installed, role, " for update").equals(now)) {
            return;
        }
        for (Member member : store.in(municipality, installed.version().id(), role.id())) {
            roster.find(municipality, installed, role, member.resident(), member.where())
                    .filter(listed -> !listed.standsAs(member))
                    .ifPresent(listed -> store.bind(municipality, listed, clock.instant()));
        }
        jdbc.sql("update role_standing set standing = ? where " + ROLE)
                .params(now, municipality.value(), installed.version().id(), role.id())
                .update();
    }

    private String standing(MunicipalityId municipality, InstalledPackage installed, Role role, String lock) {
        return jdbc.sql("select standing from role_standing where " + ROLE + lock)
                .params(municipality.value(), installed.version().id(), role.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
