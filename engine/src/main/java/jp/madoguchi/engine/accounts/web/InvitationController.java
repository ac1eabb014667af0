package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.InvitationGone;
import jp.madoguchi.engine.accounts.Invitations;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.rights.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link in an invitation: choose a password, and be signed in. */
@RestController
@RequestMapping("/api/invitations/{token}")
@Anybody
class InvitationController {

    private final Invitations invitations;
    private final Municipalities municipalities;
    private final Sessions sessions;
    private final OpenSessions openSessions;

    InvitationController(
            Invitations invitations, Municipalities municipalities, Sessions sessions, OpenSessions openSessions) {
        this.openSessions = openSessions;
        this.invitations = invitations;
        this.municipalities = municipalities;
        this.sessions = sessions;
    }

    record Invited(SessionView.MunicipalityView municipality, String login, String name) {}

    record Chosen(@Nullable String password) {}

    @GetMapping
    Invited show(@PathVariable String token) {
        Account account = invitations.of(token).orElseThrow(InvitationGone::new);
        return new Invited(
                municipalities
                        .find(account.municipality())
                        .map(Sessions::municipality)
                        .orElseThrow(),
                account.login(),
                account.name());
    }

    @PostMapping
    SessionView accept(@PathVariable String token, @RequestBody Chosen body, HttpServletRequest request) {
        String password = body.password();
        if (password == null) {
            throw new WrongField("password", "パスワードを入れてください。", "\"password\" is missing.");
        }
        AuditNotes notes = AuditNotes.of(request).event("invitation-accepted");
        Account account = invitations.of(token).orElseThrow(InvitationGone::new);
        notes.who(account.municipality(), account.id().toString(), account.name());
        sessions.comesFrom(request, account.municipality());
        Account accepted = invitations.accept(token, password).orElseThrow(InvitationGone::new);
        openSessions.endOthers(accepted.municipality(), accepted.id(), request.getSession(false));
        return sessions.begin(request, accepted);
    }
}
