package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.AppCodes;
import jp.madoguchi.engine.accounts.NotSignedIn;
import jp.madoguchi.engine.accounts.Passwords;
import jp.madoguchi.engine.accounts.RecoveryCodes;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.accounts.web.SignedIn.Stage;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.rights.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own password and second factor; the latter also for who must set one up before anything else. */
@RestController
@RequestMapping("/api/account")
@Anybody
class AccountController {

    private final Passwords passwords;
    private final AppCodes codes;
    private final RecoveryCodes recovery;
    private final Municipalities municipalities;
    private final Sessions sessions;

    AccountController(
            Passwords passwords,
            AppCodes codes,
            RecoveryCodes recovery,
            Municipalities municipalities,
            Sessions sessions) {
        this.passwords = passwords;
        this.codes = codes;
        this.recovery = recovery;
        this.municipalities = municipalities;
        this.sessions = sessions;
    }

    record PasswordChange(
            @Nullable String current, @Nullable String next) {}

    record Code(@Nullable String code) {}

    /** @param recoveryCodes shown this once */
    record Enrolled(List<String> recoveryCodes, SessionView session) {}

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@RequestBody PasswordChange body, HttpServletRequest request) {
        Account account = own(request, false);
        if (body.current() == null || body.next() == null) {
            throw new IllegalArgumentException("current と next を入れてください。 / \"current\" and \"next\" are needed.");
        }
        if (!passwords.fits(account, body.current())) {
            throw new WrongField("current", "今のパスワードが違います。", "The current password is wrong.");
        }
        try {
            passwords.set(account, body.next());
        } catch (WrongField wrong) {
            throw wrong.as("next");
        }
    }

    /** A secret for an authenticator app; it counts when its first code has been sent with PUT. */
    @PostMapping("/totp")
    AppCodes.Proposal propose(HttpServletRequest request) {
        Account account = own(request, true);
        String issuer = municipalities
                .find(account.municipality())
                .map(Municipality::name)
                .orElse(account.municipality().value());
        return codes.propose(account, issuer + " Madoguchi");
    }

    @PutMapping("/totp")
    Enrolled confirm(@RequestBody Code body, HttpServletRequest request) {
        Account account = own(request, true);
        if (body.code() == null || !codes.confirm(account, body.code())) {
            throw new WrongField(
                    "code",
                    "確認コードが違います。アプリに出ている 6 桁を入れてください。",
                    "The code is wrong; enter the six digits the app shows.");
        }
        List<String> printed = recovery.make(account);
        return new Enrolled(printed, sessions.open(request, account));
    }

    private static Account own(HttpServletRequest request, boolean enrolling) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn != null
                && (signedIn.open() || (enrolling && signedIn.stage() == Stage.ENROL))
                && request.getAttribute(WhoActs.ACCOUNT) instanceof Account account) {
            return account;
        }
        throw new NotSignedIn();
    }
}
