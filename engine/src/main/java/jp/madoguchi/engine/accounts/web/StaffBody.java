package jp.madoguchi.engine.accounts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.rights.Role;
import org.jspecify.annotations.Nullable;

/** A person as sent: {@code {login, name, grants: [{role, department}]}}. */
record StaffBody(
        @Nullable String login,
        @Nullable String name,
        @Nullable List<@Nullable GrantBody> grants) {

    /** @param department id; null for the whole municipality */
    record GrantBody(@Nullable String role, @Nullable String department) {}

    String neededLogin() {
        if (login == null) {
            throw new WrongField("login", "メールアドレスを入れてください。", "\"login\", a mail address, is missing.");
        }
        return login;
    }

    String neededName() {
        if (name == null) {
            throw new WrongField("name", "職員の名前を入れてください。", "\"name\" is missing.");
        }
        return name;
    }

    List<GrantedRole> neededGrants() {
        if (grants == null) {
            throw new WrongField(
                    "grants",
                    "役割を [{\"role\": \"case-worker\", \"department\": null}] のように入れてください。",
                    "\"grants\" is missing; send [{\"role\": \"case-worker\", \"department\": null}].");
        }
        List<GrantedRole> granted = new ArrayList<>();
        for (GrantBody grant : grants) {
            granted.add(granted(grant));
        }
        return granted;
    }

    private static GrantedRole granted(@Nullable GrantBody grant) {
        String role = grant == null || grant.role() == null ? "" : grant.role();
        for (Role known : Role.values()) {
            if (grant != null && known.id().equals(role)) {
                return new GrantedRole(known, blankToNull(grant.department()));
            }
        }
        List<String> all = Arrays.stream(Role.values()).map(Role::id).toList();
        throw new WrongField(
                "grants",
                "役割は " + String.join(", ", all) + " のどれかにしてください。",
                "A role is one of " + String.join(", ", all) + "; got: " + role);
    }

    private static @Nullable String blankToNull(@Nullable String department) {
        return department == null || department.isBlank() ? null : department;
    }
}
