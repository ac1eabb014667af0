package jp.madoguchi.engine.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Personnel.Sent;
import org.jspecify.annotations.Nullable;

/**
 * A person of staff as administrators see one.
 *
 * @param state {@code invited}, {@code active} or {@code suspended}
 * @param factors what is set up beside the password, for example {@code totp, recovery}
 * @param invitation the open one; null when there is none
 */
record StaffView(
        UUID id,
        String login,
        String name,
        String state,
        List<SessionView.GrantView> grants,
        List<String> factors,
        @Nullable InvitationView invitation) {

    /** @param link told once, when the invitation is made; null later */
    record InvitationView(Instant expires, @Nullable String link) {}

    static StaffView of(Account account, List<String> factors, @Nullable Instant openUntil) {
        return of(account, factors, openUntil == null ? null : new InvitationView(openUntil, null));
    }

    static StaffView of(Sent sent, List<String> factors) {
        return of(sent.account(), factors, new InvitationView(sent.expires(), sent.link()));
    }

    private static StaffView of(Account account, List<String> factors, @Nullable InvitationView invitation) {
        return new StaffView(
                account.id(),
                account.login(),
                account.name(),
                account.state().id(),
                SessionView.grants(account),
                factors,
                invitation);
    }
}
