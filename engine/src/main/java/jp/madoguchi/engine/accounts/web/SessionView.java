package jp.madoguchi.engine.accounts.web;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import org.jspecify.annotations.Nullable;

/**
 * A session as the console sees it.
 *
 * @param state {@code open}; {@code second-factor}: one of {@code factors} is still to be shown; {@code enrol}: one is to be set up first
 * @param factors for example {@code totp, recovery}
 * @param actions what may be done for at least one department; empty until the session is open
 */
record SessionView(
        String state,
        MunicipalityView municipality,
        AccountView account,
        List<String> factors,
        List<GrantView> grants,
        List<String> actions) {

    record MunicipalityView(String code, String name) {}

    record AccountView(UUID id, String login, String name) {}

    record GrantView(String role, @Nullable String department) {}

    static List<GrantView> grants(Account account) {
        return account.grants().stream()
                .map(grant -> new GrantView(grant.role().id(), grant.department()))
                .toList();
    }
}
