package jp.madoguchi.engine.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reads the audit log; reading it is noted as well. */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.AUDIT_READ)
class AuditController {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int MOST = 200;

    private final AuditReading reading;
    private final AuditChain chain;

    AuditController(AuditReading reading, AuditChain chain) {
        this.reading = reading;
        this.chain = chain;
    }

    /** @param total how many fit, on all pages */
    record Page(List<AuditEntry> items, int page, int size, long total) {}

    /**
     * What to look for.
     *
     * @param from a day in Japan or a moment, inclusive
     * @param to a day in Japan, inclusive, or a moment, exclusive
     */
    record Wanted(
            @Nullable String from,
            @Nullable String to,
            @Nullable String who,
            @Nullable String action,
            @Nullable String subject) {

        AuditQuery query() {
            return new AuditQuery(moment("from", from, 0), moment("to", to, 1), who, action, subject);
        }
    }

    @GetMapping("/audit")
    Page list(
            @PathVariable String code,
            @ParameterObject Wanted wanted,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || page > 1_000_000 || size < 1 || size > MOST) {
            throw new IllegalArgumentException(
                    "page は 0 以上、size は 1〜200 にしてください。 / \"page\" counts from 0, \"size\" is 1 to 200.");
        }
        MunicipalityId municipality = new MunicipalityId(code);
        AuditQuery query = wanted.query();
        return new Page(reading.page(municipality, query, page, size), page, size, reading.count(municipality, query));
    }

    @GetMapping("/audit.csv")
    ResponseEntity<StreamingResponseBody> csv(@PathVariable String code, @ParameterObject Wanted wanted) {
        AuditCsv csv = new AuditCsv(reading, new MunicipalityId(code), wanted.query());
        return ResponseEntity.ok()
                .contentType(AuditCsv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + code + ".csv\"")
                .body(csv::write);
    }

    /** Whether the chain is as it was written; {@code lastHash} is worth keeping elsewhere. */
    @GetMapping("/audit/verify")
    AuditChain.Verification verify(@PathVariable String code) {
        return chain.verify(new MunicipalityId(code));
    }

    private static @Nullable Instant moment(String name, @Nullable String text, int days) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == "2026-11-20".length()
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(JAPAN).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " は 2026-11-20 または 2026-11-20T00:00:00Z のように入れてください。 / \"" + name
                            + "\" is a day or a moment such as 2026-11-20T00:00:00Z; got: " + text,
                    e);
        }
    }
}
