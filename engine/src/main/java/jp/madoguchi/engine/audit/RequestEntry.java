package jp.madoguchi.engine.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.engine.addresses.ClientAddress;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.EndpointRights;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Makes the entry of a request out of the endpoint it reached, who acts, and what was noted. */
@Component
class RequestEntry {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LONGEST_SUBJECT = 500;

    private final AuditChain chain;
    private final Municipalities municipalities;
    private final ClientAddress addresses;

    RequestEntry(AuditChain chain, Municipalities municipalities, ClientAddress addresses) {
        this.chain = chain;
        this.municipalities = municipalities;
        this.addresses = addresses;
    }

    void write(HttpServletRequest request, int status) {
        AuditNotes notes = AuditNotes.of(request);
        Optional<HandlerMethod> endpoint = endpoint(request);
        if (notes.event() == null && !endpoint.map(e -> leavesEntry(request, e)).orElse(false)) {
            return;
        }
        Acting acting = (Acting) request.getAttribute(Acting.class.getName());
        municipality(request, acting, notes).ifPresent(municipality -> {
            AuditNotes.Who who = who(acting, notes);
            chain.add(new Happening(
                    municipality,
                    who.id(),
                    action(endpoint, notes, status),
                    request.getMethod(),
                    endpoint.isPresent() ? pattern(request) : "",
                    subject(request, notes),
                    status,
                    details(request, who, notes)));
        });
    }

    private static Optional<HandlerMethod> endpoint(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod endpoint
                ? Optional.of(endpoint)
                : Optional.empty();
    }

    private static boolean leavesEntry(HttpServletRequest request, HandlerMethod endpoint) {
        Optional<Needs> needs = EndpointRights.needs(endpoint);
        if (needs.map(Needs::impersonal).orElse(false)) {
            return false;
        }
        return !READING.contains(request.getMethod())
                || needs.map(Needs::value).filter(Action::personal).isPresent();
    }

    /** Whoever tries something in a foreign municipality leaves the entry in the own one. */
    private Optional<MunicipalityId> municipality(
            HttpServletRequest request, @Nullable Acting acting, AuditNotes notes) {
        if (acting != null && acting.municipality() != null) {
            return Optional.of(acting.municipality());
        }
        if (notes.municipality() != null) {
            return municipalities.find(notes.municipality()).map(Municipality::id);
        }
        String code = Subjects.variables(request).get("code");
        return code == null || acting == null
                ? Optional.empty()
                : MunicipalityId.parse(code).flatMap(municipalities::find).map(Municipality::id);
    }

    private static AuditNotes.Who who(@Nullable Acting acting, AuditNotes notes) {
        if (notes.who() != null) {
            return notes.who();
        }
        return acting == null ? new AuditNotes.Who("", "") : new AuditNotes.Who(acting.id(), acting.name());
    }

    private static String action(Optional<HandlerMethod> endpoint, AuditNotes notes, int status) {
        if (notes.event() != null) {
            return Outcomes.named(notes.event(), status);
        }
        return endpoint.flatMap(EndpointRights::needs)
                .map(Needs::value)
                .orElse(Action.OWN_ACCOUNT)
                .id();
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private static String subject(HttpServletRequest request, AuditNotes notes) {
        String subject = notes.subject() == null ? Subjects.of(request) : notes.subject();
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    private AuditEntry.Details details(HttpServletRequest request, AuditNotes.Who who, AuditNotes notes) {
        return new AuditEntry.Details(
                who.name(),
                addresses.of(request).getHostAddress(),
                via(request),
                request.getQueryString(),
                notes.before(),
                notes.after());
    }

    private static String via(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return "token";
        }
        HttpSession session = request.getSession(false);
        return session == null
                ? ""
                : "session:"
                        + Link.sha256(session.getId().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 8);
    }
}
