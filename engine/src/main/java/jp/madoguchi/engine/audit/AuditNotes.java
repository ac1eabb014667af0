package jp.madoguchi.engine.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request beside what it says itself: written here by who handles it, and kept with the entry the request leaves. Nothing
 * noted here leaves an entry for a request that would leave none, except an {@link #event}.
 */
public final class AuditNotes {

    private @Nullable MunicipalityId municipality;
    private @Nullable Who who;
    private @Nullable String event;
    private @Nullable String subject;
    private @Nullable Map<String, Object> before;
    private @Nullable Map<String, Object> after;

    private AuditNotes() {}

    record Who(String id, String name) {}

    /** The notes of a request, the same each time. */
    public static AuditNotes of(HttpServletRequest request) {
        if (request.getAttribute(AuditNotes.class.getName()) instanceof AuditNotes notes) {
            return notes;
        }
        AuditNotes notes = new AuditNotes();
        request.setAttribute(AuditNotes.class.getName(), notes);
        return notes;
    }

    /**
     * Says who acts where the rights do not know it: on the way to being signed in.
     *
     * @param id of the account; empty when only a name was typed
     * @param name sealed before it is kept
     */
    public AuditNotes who(MunicipalityId itsMunicipality, String id, String name) {
        municipality = itsMunicipality;
        who = new Who(id, name);
        return this;
    }

    /** Names what happened where no {@code Action} does, for example {@code sign-in}. */
    public AuditNotes event(String name) {
        event = name;
        return this;
    }

    /** Names what the request is about where its path does not. */
    public AuditNotes subject(String about) {
        subject = about;
        return this;
    }

    /** Never a secret. Sealed before it is kept. */
    public AuditNotes before(Map<String, Object> values) {
        before = values;
        return this;
    }

    /** Never a secret. Sealed before it is kept. */
    public AuditNotes after(Map<String, Object> values) {
        after = values;
        return this;
    }

    /**
     * What stands somewhere, for {@link #before} and {@link #after}.
     *
     * @param namesAndValues in turns; what is null is left out
     */
    public static Map<String, Object> values(@Nullable Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                values.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return values;
    }

    /** A few signs of a secret, by which one sees that it changed; the secret cannot be found from them. */
    public static String mark(String secret) {
        return Link.sha256(secret.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    @Nullable MunicipalityId municipality() {
        return municipality;
    }

    @Nullable Who who() {
        return who;
    }

    @Nullable String event() {
        return event;
    }

    @Nullable String subject() {
        return subject;
    }

    @Nullable Map<String, Object> before() {
        return before;
    }

    @Nullable Map<String, Object> after() {
        return after;
    }
}
