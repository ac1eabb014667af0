package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.NotSignedIn;
import jp.madoguchi.engine.accounts.web.SignedIn.Stage;

/** Whose account a request is about when it is about the own one. */
final class Own {

    private Own() {}

    /** @throws NotSignedIn until all steps of signing in are done */
    static Account account(HttpServletRequest request) {
        return account(request, false);
    }

    /** Also for who must set up a second factor before anything else. */
    static Account orEnrolling(HttpServletRequest request) {
        return account(request, true);
    }

    private static Account account(HttpServletRequest request, boolean enrolling) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn != null
                && (signedIn.open() || (enrolling && signedIn.stage() == Stage.ENROL))
                && request.getAttribute(WhoActs.ACCOUNT) instanceof Account account) {
            return account;
        }
        throw new NotSignedIn();
    }
}
