package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.LiveSessions;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What a session holds: whose it is, and how far signing in has come. Kept in the database, so of JDK types only. */
record SignedIn(String municipality, UUID account, Stage stage) implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String KEY = "signed-in";

    /** As the audit log calls it. */
    static final String EVENT = "sign-in";

    enum Stage {
        /** The password was right; a second factor is still wanted. */
        SECOND_FACTOR,
        /** A second factor must be set up first. */
        ENROL,
        /** All is done. */
        OPEN;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static @Nullable SignedIn in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(KEY);
    }

    /** Keeps it in the session, under a new id: who knew the old one has nothing. */
    static SignedIn keep(HttpServletRequest request, Account account, Stage stage) {
        AuditNotes.of(request)
                .who(account.municipality(), account.id().toString(), account.name())
                .after(Map.of("state", stage.id()));
        SignedIn signedIn = new SignedIn(account.municipality().value(), account.id(), stage);
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(KEY, signedIn);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, principal(account));
        return signedIn;
    }

    /** The name by which the sessions of an account are found. */
    static String principal(Account account) {
        return LiveSessions.principal(account.municipality(), account.id());
    }

    MunicipalityId municipalityId() {
        return new MunicipalityId(municipality);
    }

    boolean open() {
        return stage == Stage.OPEN;
    }
}
