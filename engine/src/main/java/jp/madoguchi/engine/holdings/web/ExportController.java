package jp.madoguchi.engine.holdings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.holdings.Disclosures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a resident what the city holds on them. Streamed: a response that breaks off was not complete. */
@RestController
@RequestMapping("/api/municipalities/{code}/residents/{id}/export")
@Needs(Action.RESIDENTS_EXPORT)
class ExportController {

    private static final int LONGEST_REASON = 200;

    private final Disclosures disclosures;

    ExportController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** As a zip. The reason stays in the audit log. */
    @GetMapping(produces = "application/zip")
    void export(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Acting acting,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Whole.needs(acting, Action.RESIDENTS_EXPORT);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new WrongField(
                    "reason",
                    "理由を 1〜" + LONGEST_REASON + " 文字で入れてください（例：本人からの開示請求）。",
                    "Say why, in 1 to " + LONGEST_REASON + " characters, for example: asked for by the resident.");
        }
        AuditNotes.of(request).after(Map.of("reason", reason.strip()));
        Disclosures.Writing zip = disclosures.of(new MunicipalityId(code), id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("resident-" + id + ".zip")
                        .build()
                        .toString());
        try {
            zip.to(response.getOutputStream());
        } catch (RuntimeException e) {
            // Not to be answered with a problem behind half a file: the connection is cut.
            throw new IllegalStateException("the export broke off", e);
        }
    }
}
