package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Passwords;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.rights.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own password. */
@RestController
@RequestMapping("/api/account/password")
@Anybody
class PasswordController {

    private final Passwords passwords;
    private final OpenSessions sessions;

    PasswordController(Passwords passwords, OpenSessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    record PasswordChange(
            @Nullable String current, @Nullable String next) {}

    /** Changes it, and ends the sessions elsewhere: who knew the old one is out. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody PasswordChange body, HttpServletRequest request) {
        Account account = Own.account(request);
        if (body.current() == null || !passwords.fits(account, body.current())) {
            throw new WrongField("current", "今のパスワードが違います。", "The current password is wrong.");
        }
        if (body.next() == null) {
            throw new WrongField("next", "新しいパスワードを入れてください。", "\"next\", the new password, is missing.");
        }
        try {
            passwords.set(account, body.next());
        } catch (WrongField wrong) {
            throw wrong.as("next");
        }
        sessions.endOthers(account.municipality(), account.id(), request.getSession(false));
    }
}
