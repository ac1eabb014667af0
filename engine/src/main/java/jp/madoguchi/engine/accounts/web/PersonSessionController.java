package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.Accounts.UnknownAccount;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrators see where a person is signed in, and end it. */
@RestController
@RequestMapping("/api/municipalities/{code}/staff/{id}/sessions")
@Needs(Action.STAFF_MANAGE)
class PersonSessionController {

    private final Accounts accounts;
    private final OpenSessions sessions;

    PersonSessionController(Accounts accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping
    OpenSessions.Views list(
            @PathVariable String code, @PathVariable UUID id, Acting acting, HttpServletRequest request) {
        return sessions.of(known(code, id, acting), id, request.getSession(false));
    }

    /** Ends all of them; of the own ones all but the one that asks. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@PathVariable String code, @PathVariable UUID id, Acting acting, HttpServletRequest request) {
        sessions.endOthers(known(code, id, acting), id, request.getSession(false));
    }

    @DeleteMapping("/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String code, @PathVariable UUID id, @PathVariable String session, Acting acting) {
        sessions.end(known(code, id, acting), id, session);
    }

    private MunicipalityId known(String code, UUID id, Acting acting) {
        WholeOffice.needs(acting);
        MunicipalityId municipality = new MunicipalityId(code);
        if (accounts.find(municipality, id).isEmpty()) {
            throw new UnknownAccount(id);
        }
        return municipality;
    }
}
