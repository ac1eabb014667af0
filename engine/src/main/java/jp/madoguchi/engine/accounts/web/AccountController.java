package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.AppCodes;
import jp.madoguchi.engine.accounts.RecoveryCodes;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.rights.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own account and its second factor; the latter also for who must set one up before anything else. */
@RestController
@RequestMapping("/api/account")
@Anybody
class AccountController {

    private final AppCodes codes;
    private final RecoveryCodes recovery;
    private final SecondFactors factors;
    private final Municipalities municipalities;
    private final Enrolment enrolment;

    AccountController(
            AppCodes codes,
            RecoveryCodes recovery,
            SecondFactors factors,
            Municipalities municipalities,
            Enrolment enrolment) {
        this.codes = codes;
        this.recovery = recovery;
        this.factors = factors;
        this.municipalities = municipalities;
        this.enrolment = enrolment;
    }

    record Code(@Nullable String code) {}

    /**
     * @param factors what is set up beside the password
     * @param secondFactorWanted whether the municipality wants one of everybody
     */
    record OwnAccount(
            SessionView.AccountView account,
            List<SessionView.GrantView> grants,
            List<String> factors,
            int recoveryCodesLeft,
            boolean secondFactorWanted) {}

    /** @param recoveryCodes shown this once; empty when those before are still good */
    record Enrolled(List<String> recoveryCodes, SessionView session) {}

    /** Shown this once; those before are worthless. */
    record Printed(List<String> recoveryCodes) {}

    @GetMapping
    OwnAccount show(HttpServletRequest request) {
        Account account = Own.account(request);
        return new OwnAccount(
                new SessionView.AccountView(account.id(), account.login(), account.name()),
                SessionView.grants(account),
                factors.of(account),
                recovery.left(account),
                factors.wanted(account.municipality()));
    }

    /** A secret for an authenticator app; it counts when its first code has been sent with PUT. */
    @PostMapping("/totp")
    AppCodes.Proposal propose(HttpServletRequest request) {
        Account account = Own.orEnrolling(request);
        String issuer = municipalities
                .find(account.municipality())
                .map(Municipality::name)
                .orElse(account.municipality().value());
        return codes.propose(account, issuer + " Madoguchi");
    }

    @PutMapping("/totp")
    Enrolled confirm(@RequestBody Code body, HttpServletRequest request) {
        Account account = Own.orEnrolling(request);
        if (body.code() == null || !codes.confirm(account, body.code())) {
            throw new WrongField(
                    "code",
                    "確認コードが違います。アプリに出ている 6 桁を入れてください。",
                    "The code is wrong; enter the six digits the app shows.");
        }
        return enrolment.done(request, account);
    }

    /** Forgets the app; refused while the municipality wants a second factor and there is no other. */
    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetApp(HttpServletRequest request) {
        factors.removeApp(Own.account(request));
    }

    /** Prints new recovery codes. */
    @PostMapping("/recovery-codes")
    Printed print(HttpServletRequest request) {
        Account account = Own.account(request);
        factors.needed(account);
        return new Printed(recovery.make(account));
    }
}
