package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.accounts.LiveSessions;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in. A session is shown by a hash of its id, because who knows the id has the session. */
@Component
class OpenSessions {

    private static final String BROWSER = "browser";
    private static final String ADDRESS = "address";

    /** A simulation has controllers, but no sessions. */
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    OpenSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    /**
     * @param browser for example {@code Edge (Windows)}
     * @param address the IP address it was opened from
     * @param current whether it is the one that asks
     */
    record View(String id, Instant created, Instant lastUsed, String browser, String address, boolean current) {}

    record Views(List<View> items) {}

    /** Notes in the session what it is recognised by. */
    static void note(HttpServletRequest request, InetAddress client) {
        HttpSession session = request.getSession();
        session.setAttribute(BROWSER, Browsers.name(request.getHeader("User-Agent")));
        session.setAttribute(ADDRESS, client.getHostAddress());
    }

    /** The last used first. */
    Views of(MunicipalityId municipality, UUID account, @Nullable HttpSession asking) {
        String current = asking == null ? "" : asking.getId();
        return new Views(found(municipality, account).entrySet().stream()
                .map(entry -> view(entry.getValue(), entry.getKey().equals(current)))
                .sorted(Comparator.comparing(View::lastUsed).reversed())
                .toList());
    }

    /** @throws LiveSessions.UnknownSession when the account has none of this id */
    void end(MunicipalityId municipality, UUID account, String id) {
        String session = found(municipality, account).keySet().stream()
                .filter(one -> shown(one).equals(id))
                .findFirst()
                .orElseThrow(LiveSessions.UnknownSession::new);
        sessions.getObject().deleteById(session);
    }

    /** Ends all but the one that asks: who knew the password before has nothing. */
    void endOthers(MunicipalityId municipality, UUID account, @Nullable HttpSession asking) {
        String current = asking == null ? "" : asking.getId();
        found(municipality, account).keySet().stream()
                .filter(one -> !one.equals(current))
                .forEach(sessions.getObject()::deleteById);
    }

    private Map<String, ? extends Session> found(MunicipalityId municipality, UUID account) {
        return sessions.getObject().findByPrincipalName(LiveSessions.principal(municipality, account));
    }

    private static View view(Session session, boolean current) {
        return new View(
                shown(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getAttributeOrDefault(BROWSER, ""),
                session.getAttributeOrDefault(ADDRESS, ""),
                current);
    }

    private static String shown(String id) {
        return UUID.nameUUIDFromBytes(("session" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
