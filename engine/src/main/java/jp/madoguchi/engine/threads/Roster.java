package jp.madoguchi.engine.threads;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.definitions.packages.Manifest;
import jp.madoguchi.definitions.packages.Manifest.Role;
import jp.madoguchi.definitions.packages.Manifest.RoleThread;
import jp.madoguchi.definitions.text.Texts;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.packages.Packages.InstalledPackage;
import jp.madoguchi.engine.registers.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads who somebody is from the registers. */
@Component
class Roster {

    private final Registers registers;

    Roster(Registers registers) {
        this.registers = registers;
    }

    /** The row that answers to these values, as a member; empty when the register has none. */
    Optional<Member> find(
            MunicipalityId municipality,
            InstalledPackage installed,
            Role role,
            UUID resident,
            Map<String, Object> where) {
        return registers
                .find(municipality, installed.version(), role.register(), where)
                .map(row -> new Member(
                        installed.version().id(),
                        role.id(),
                        resident,
                        row.key(),
                        where,
                        name(role, row.values().get(role.name())),
                        groups(installed.definition().manifest(), role, row.values())));
    }

    /** Changes when the register, or what the package makes of it, does. */
    String standing(MunicipalityId municipality, InstalledPackage installed, Role role) {
        return installed.version().version() + "/"
                + registers.version(municipality, installed.version(), role.register());
    }

    private static String name(Role role, @Nullable Object value) {
        return value == null ? role.title().in(Texts.JAPANESE) : value.toString();
    }

    private static Map<String, String> groups(Manifest manifest, Role role, Map<String, ?> row) {
        Map<String, String> groups = new HashMap<>();
        for (RoleThread thread : manifest.threads()) {
            Object value = row.get(thread.by());
            if (thread.between().contains(role.id()) && value != null) {
                groups.put(thread.id(), value.toString());
            }
        }
        return groups;
    }
}
