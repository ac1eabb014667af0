package jp.madoguchi.engine.accounts.web;

import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.audit.AuditNotes;

/** What the audit log keeps of a person before and after a change. */
final class StaffNotes {

    private StaffNotes() {}

    static Map<String, Object> of(Account account) {
        return AuditNotes.values(
                "login",
                account.login(),
                "name",
                account.name(),
                "state",
                account.state().id(),
                "grants",
                grants(account.grants()));
    }

    /** @param reset whether the second factor was taken away */
    static Map<String, Object> of(Account account, boolean reset) {
        Map<String, Object> values = of(account);
        values.put("resetSecondFactor", reset);
        return values;
    }

    /** For example {@code case-worker/kankyo}; {@code viewer} alone is for the whole municipality. */
    static List<String> grants(List<GrantedRole> grants) {
        return grants.stream()
                .map(grant -> grant.role().id() + (grant.department() == null ? "" : "/" + grant.department()))
                .sorted()
                .toList();
    }
}
