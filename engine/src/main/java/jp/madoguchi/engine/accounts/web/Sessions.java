package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.NotSignedIn;
import jp.madoguchi.engine.accounts.People;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.accounts.SignIn;
import jp.madoguchi.engine.accounts.web.SignedIn.Stage;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import org.springframework.stereotype.Component;

/** How far a session has come, and what comes next. */
@Component
class Sessions {

    private final Municipalities municipalities;
    private final SecondFactors factors;
    private final SignIn signIn;
    private final People people;
    private final AddressGuard addresses;

    Sessions(
            Municipalities municipalities,
            SecondFactors factors,
            SignIn signIn,
            People people,
            AddressGuard addresses) {
        this.addresses = addresses;
        this.municipalities = municipalities;
        this.factors = factors;
        this.signIn = signIn;
        this.people = people;
    }

    /** Before the password: from outside of the allowed addresses nobody learns whether it is right. */
    void comesFrom(HttpServletRequest request, MunicipalityId municipality) {
        addresses.expect(request, municipality);
    }

    /** After the password. */
    SessionView begin(HttpServletRequest request, Account account) {
        addresses.expect(request, account.municipality());
        if (!factors.of(account).isEmpty()) {
            return view(account, SignedIn.keep(request, account, Stage.SECOND_FACTOR));
        }
        if (factors.wanted(account.municipality())) {
            return view(account, SignedIn.keep(request, account, Stage.ENROL));
        }
        return open(request, account);
    }

    SessionView open(HttpServletRequest request, Account account) {
        InetAddress client = addresses.expect(request, account.municipality());
        signIn.done(account);
        SignedIn signedIn = SignedIn.keep(request, account, Stage.OPEN);
        OpenSessions.note(request, client);
        return view(account, signedIn);
    }

    /** @throws NotSignedIn when there is no session */
    SessionView view(HttpServletRequest request) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn == null || !(request.getAttribute(WhoActs.ACCOUNT) instanceof Account account)) {
            throw new NotSignedIn();
        }
        return view(account, signedIn);
    }

    /** The account whose second factor is to be shown now. */
    Account secondFactorOf(HttpServletRequest request) {
        SignedIn signedIn = SignedIn.in(request);
        if (signedIn == null
                || signedIn.stage() != Stage.SECOND_FACTOR
                || !(request.getAttribute(WhoActs.ACCOUNT) instanceof Account account)) {
            throw new NotSignedIn();
        }
        return account;
    }

    private SessionView view(Account account, SignedIn signedIn) {
        Acting acting = people.acting(account);
        return new SessionView(
                signedIn.stage().id(),
                municipalities
                        .find(account.municipality())
                        .map(Sessions::municipality)
                        .orElseThrow(),
                new SessionView.AccountView(account.id(), account.login(), account.name()),
                factors.of(account),
                SessionView.grants(account),
                signedIn.open()
                        ? Arrays.stream(Action.values())
                                .filter(acting::may)
                                .map(Action::id)
                                .toList()
                        : List.of());
    }

    static SessionView.MunicipalityView municipality(Municipality municipality) {
        return new SessionView.MunicipalityView(municipality.id().value(), municipality.name());
    }
}
