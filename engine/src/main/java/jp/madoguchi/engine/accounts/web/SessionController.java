package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.SignIn;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@RequestMapping("/api/session")
@Anybody
class SessionController {

    private final SignIn signIn;
    private final Sessions sessions;

    SessionController(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    record Credentials(
            @Nullable String municipality,
            @Nullable String login,
            @Nullable String password) {}

    record Code(@Nullable String code) {}

    @GetMapping
    SessionView show(HttpServletRequest request) {
        return sessions.view(request);
    }

    /** The password; what else is wanted stands in {@code state} of the answer. */
    @PostMapping
    SessionView enter(@RequestBody Credentials body, HttpServletRequest request) {
        if (body.municipality() == null || body.login() == null || body.password() == null) {
            throw new IllegalArgumentException(
                    "municipality、login、password を入れてください。 / \"municipality\", \"login\" and \"password\" are needed.");
        }
        MunicipalityId municipality = new MunicipalityId(body.municipality());
        AuditNotes.of(request).event(SignedIn.EVENT).who(municipality, "", body.login());
        sessions.comesFrom(request, municipality);
        Account account = signIn.byPassword(municipality, body.login(), body.password());
        return sessions.begin(request, account);
    }

    /** Six digits of the app. */
    @PostMapping("/totp")
    SessionView appCode(@RequestBody Code body, HttpServletRequest request) {
        Account account = secondFactorOf(request);
        signIn.byAppCode(account, code(body));
        return sessions.open(request, account);
    }

    @PostMapping("/recovery")
    SessionView recoveryCode(@RequestBody Code body, HttpServletRequest request) {
        Account account = secondFactorOf(request);
        signIn.byRecoveryCode(account, code(body));
        return sessions.open(request, account);
    }

    private Account secondFactorOf(HttpServletRequest request) {
        AuditNotes.of(request).event(SignedIn.EVENT);
        Account account = sessions.secondFactorOf(request);
        sessions.comesFrom(request, account.municipality());
        return account;
    }

    private static String code(Code body) {
        if (body.code() == null || body.code().isBlank()) {
            throw new IllegalArgumentException("code（確認コード）を入れてください。 / \"code\" is missing.");
        }
        return body.code();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            AuditNotes.of(request).event("sign-out");
            session.invalidate();
        }
    }
}
