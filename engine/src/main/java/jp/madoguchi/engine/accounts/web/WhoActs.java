package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.ApiTokens;
import jp.madoguchi.engine.accounts.People;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who makes a request of the API, by the bearer token or the session, and lets nobody else in but to where one signs in. The
 * account is read for each request: who was suspended, or lost a role, notices at once.
 */
final class WhoActs extends OncePerRequestFilter {

    /** Whose account the session is of, on the way to being signed in or there already. */
    static final String ACCOUNT = Account.class.getName();

    private static final String BEARER = "bearer ";
    private static final List<String> ENTRANCES = List.of("/api/session", "/api/invitations/", "/api/account");

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final People people;
    private final ProblemWriter problems;

    WhoActs(ApiTokens tokens, Accounts accounts, People people, ProblemWriter problems) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.people = people;
        this.problems = problems;
    }

    static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = bearer(request);
        Acting acting = token == null ? signedIn(request) : tokens.acting(token).orElse(null);
        if (acting != null) {
            request.setAttribute(Acting.class.getName(), acting);
        } else if (token != null || ENTRANCES.stream().noneMatch(request.getServletPath()::startsWith)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "サインインするか、API トークンをヘッダー Authorization: Bearer … に付けてください。 / Sign in, or send a valid API token as"
                            + " Authorization: Bearer.");
            return;
        }
        chain.doFilter(request, response);
    }

    private @Nullable Acting signedIn(HttpServletRequest request) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn == null) {
            return null;
        }
        Optional<Account> account =
                accounts.find(signedIn.municipalityId(), signedIn.account()).filter(Account::active);
        account.ifPresent(a -> {
            request.setAttribute(ACCOUNT, a);
            AuditNotes.of(request).who(a.municipality(), a.id().toString(), a.name());
        });
        return signedIn.open() ? account.map(people::acting).orElse(null) : null;
    }
}
