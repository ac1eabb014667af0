package jp.madoguchi.engine.proxy.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.dialogue.View;
import jp.madoguchi.engine.proxy.ProxyEntry;
import jp.madoguchi.engine.proxy.Startable.Offered;
import org.jspecify.annotations.Nullable;

/**
 * A proxy entry as staff see it over HTTP.
 *
 * @param way {@code counter, phone, post}
 * @param by who began it
 * @param caseNumber null while it is not sent
 * @param talk what is asked; null when nothing is
 * @param said beside what is asked: remarks of the form, at the end what the person is told
 */
record EntryView(
        UUID id,
        @JsonProperty("package") String packageId,
        String version,
        String procedure,
        String title,
        String department,
        String way,
        String by,
        Instant begun,
        Instant changed,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable View talk,
        List<String> said) {

    static EntryView of(ProxyEntry entry, Offered procedure, @Nullable View talk, List<String> said) {
        return new EntryView(
                entry.id(),
                entry.version().id(),
                entry.version().version(),
                entry.procedure(),
                procedure.title(),
                procedure.department(),
                entry.way().id(),
                entry.by().name(),
                entry.begun(),
                entry.changed(),
                entry.caseNumber(),
                talk,
                said);
    }

    /** One line of the list of those not sent. */
    record Listed(UUID id, String title, String department, String way, Instant begun, Instant changed) {

        static Listed of(ProxyEntry entry, Offered procedure) {
            return new Listed(
                    entry.id(),
                    procedure.title(),
                    procedure.department(),
                    entry.way().id(),
                    entry.begun(),
                    entry.changed());
        }
    }
}
