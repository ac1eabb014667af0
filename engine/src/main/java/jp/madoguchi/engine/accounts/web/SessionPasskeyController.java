package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.SignIn;
import jp.madoguchi.engine.accounts.web.Challenges.Purpose;
import jp.madoguchi.engine.accounts.webauthn.PasskeyCeremonies;
import jp.madoguchi.engine.accounts.webauthn.PasskeyCeremonies.Asked;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.rights.Anybody;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A passkey as the second step of signing in. */
@RestController
@RequestMapping("/api/session/passkey")
@Anybody
class SessionPasskeyController {

    private final Sessions sessions;
    private final SignIn signIn;
    private final PasskeyCeremonies ceremonies;
    private final Challenges challenges;

    SessionPasskeyController(Sessions sessions, SignIn signIn, PasskeyCeremonies ceremonies, Challenges challenges) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.ceremonies = ceremonies;
        this.challenges = challenges;
    }

    /** The options for {@code navigator.credentials.get}. */
    @PostMapping("/options")
    JsonNode ask(HttpServletRequest request) {
        Asked asked = ceremonies.askToShow(sessions.secondFactorOf(request), challenges.origin(request));
        challenges.keep(request, Purpose.SHOW, asked.challenge());
        return asked.options();
    }

    /** Body: what {@code navigator.credentials.get} gave, as its {@code toJSON}. */
    @PostMapping
    SessionView show(@RequestBody JsonNode credential, HttpServletRequest request) {
        AuditNotes.of(request).event(SignedIn.EVENT);
        Account account = sessions.secondFactorOf(request);
        sessions.comesFrom(request, account.municipality());
        String challenge = challenges.take(request, Purpose.SHOW);
        signIn.byPasskey(account, () -> ceremonies.proves(account, challenges.origin(request), challenge, credential));
        return sessions.open(request, account);
    }
}
