package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.rights.Anybody;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in oneself. */
@RestController
@RequestMapping("/api/account/sessions")
@Anybody
class OwnSessionController {

    private final OpenSessions sessions;

    OwnSessionController(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    OpenSessions.Views list(HttpServletRequest request) {
        Account own = Own.account(request);
        return sessions.of(own.municipality(), own.id(), request.getSession(false));
    }

    /** Ends one; the own last one is signing out. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, HttpServletRequest request) {
        Account own = Own.account(request);
        sessions.end(own.municipality(), own.id(), id);
    }
}
