package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.DemoStaff;
import jp.madoguchi.engine.accounts.NotSignedIn;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page to sign in offers: the municipalities and, in the sandbox, invented people. */
@RestController
@RequestMapping("/api/session")
@Anybody
class EntranceController {

    private final Municipalities municipalities;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ObjectProvider<DemoStaff> demo;

    EntranceController(
            Municipalities municipalities, Accounts accounts, Sessions sessions, ObjectProvider<DemoStaff> demo) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.demo = demo;
    }

    record Choices(List<SessionView.MunicipalityView> municipalities, List<DemoPerson> demo) {}

    record DemoPerson(String municipality, String login, String name, List<String> roles) {}

    record Chosen(@Nullable String municipality, @Nullable String login) {}

    @GetMapping("/choices")
    Choices choices() {
        return new Choices(
                municipalities.all().stream().map(Sessions::municipality).toList(),
                municipalities.all().stream()
                        .flatMap(m -> people(m.id()).stream())
                        .map(EntranceController::person)
                        .toList());
    }

    /** Signs in one of the invented people; 401 wherever there are none. */
    @PostMapping("/demo")
    SessionView enter(@RequestBody Chosen body, HttpServletRequest request) {
        if (body.municipality() == null || body.login() == null) {
            throw new IllegalArgumentException(
                    "municipality と login を入れてください。 / \"municipality\" and \"login\" are needed.");
        }
        MunicipalityId municipality = new MunicipalityId(body.municipality());
        AuditNotes.of(request).event(SignedIn.EVENT).who(municipality, "", body.login());
        Account account = accounts.byLogin(municipality, body.login())
                .filter(people(municipality)::contains)
                .orElseThrow(NotSignedIn::new);
        return sessions.open(request, account);
    }

    private List<Account> people(MunicipalityId municipality) {
        DemoStaff staff = demo.getIfAvailable();
        return staff == null ? List.of() : staff.of(municipality);
    }

    private static DemoPerson person(Account account) {
        return new DemoPerson(
                account.municipality().value(),
                account.login(),
                account.name(),
                account.grants().stream().map(grant -> grant.role().id()).toList());
    }
}
