package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.RecoveryCodes;
import jp.madoguchi.engine.accounts.web.AccountController.Enrolled;
import org.springframework.stereotype.Component;

/** What follows when a second factor has been set up: recovery codes, unless there are some, and an open session. */
@Component
class Enrolment {

    private final Accounts accounts;
    private final RecoveryCodes recovery;
    private final Sessions sessions;

    Enrolment(Accounts accounts, RecoveryCodes recovery, Sessions sessions) {
        this.accounts = accounts;
        this.recovery = recovery;
        this.sessions = sessions;
    }

    Enrolled done(HttpServletRequest request, Account account) {
        List<String> printed = recovery.left(account) == 0 ? recovery.make(account) : List.of();
        Account now = accounts.find(account.municipality(), account.id()).orElseThrow();
        return new Enrolled(printed, sessions.open(request, now));
    }
}
