package jp.madoguchi.engine.exports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.exports.AnswerExports;
import jp.madoguchi.engine.exports.ExportQuery;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff take the answers of cases out. Streamed: a response that breaks off was not complete. */
@RestController
@RequestMapping("/api/municipalities/{code}/packages/{id}")
@Needs(Action.ANSWERS_EXPORT)
class AnswersController {

    private final AnswerExports exports;

    AnswersController(AnswerExports exports) {
        this.exports = exports;
    }

    @GetMapping("/answers.csv")
    void csv(
            @PathVariable String code,
            @PathVariable String id,
            @ParameterObject ExportQuery query,
            Acting acting,
            HttpServletResponse response)
            throws IOException {
        AnswerExports.Writing csv =
                exports.csv(new MunicipalityId(code), acting.reach(Action.ANSWERS_EXPORT), id, query);
        boolean utf8 = query.encoding() == null
                || query.encoding().toLowerCase(java.util.Locale.ROOT).startsWith("utf");
        send(csv, "text/csv;charset=" + (utf8 ? "UTF-8" : "windows-31j"), id + "-answers.csv", response);
    }

    @GetMapping("/answers.xlsx")
    void xlsx(
            @PathVariable String code,
            @PathVariable String id,
            @ParameterObject ExportQuery query,
            Acting acting,
            HttpServletResponse response)
            throws IOException {
        send(
                exports.xlsx(new MunicipalityId(code), acting.reach(Action.ANSWERS_EXPORT), id, query),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                id + "-answers.xlsx",
                response);
    }

    /** The photos and files of the answers, with a list of them. */
    @GetMapping("/answers.zip")
    void zip(
            @PathVariable String code,
            @PathVariable String id,
            @ParameterObject ExportQuery query,
            Acting acting,
            HttpServletResponse response)
            throws IOException {
        send(
                exports.zip(new MunicipalityId(code), acting.reach(Action.ANSWERS_EXPORT), id, query),
                "application/zip",
                id + "-answers.zip",
                response);
    }

    private static void send(AnswerExports.Writing file, String type, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            file.to(response.getOutputStream());
        } catch (RuntimeException e) {
            // Not to be answered with a problem behind half a file: the connection is cut, so that it is seen to be
            // incomplete.
            throw new IllegalStateException("the export broke off", e);
        }
    }
}
