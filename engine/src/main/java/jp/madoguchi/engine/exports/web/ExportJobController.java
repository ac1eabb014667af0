package jp.madoguchi.engine.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.exports.ExportJobs;
import jp.madoguchi.engine.exports.ExportQuery;
import jp.madoguchi.engine.jobs.Job;
import jp.madoguchi.engine.jobs.JobFiles;
import jp.madoguchi.engine.jobs.JobView;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.rights.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Exports that go on when who ordered them leaves the page, and are downloaded afterwards. */
@RestController
@RequestMapping("/api/municipalities/{code}")
@Needs(Action.ANSWERS_EXPORT)
class ExportJobController {

    private final ExportJobs exports;
    private final Jobs jobs;
    private final JobFiles files;

    ExportJobController(ExportJobs exports, Jobs jobs, JobFiles files) {
        this.exports = exports;
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * Orders a file of answers: {@code csv}, {@code xlsx}, or {@code zip} for photos and files. The other parameters are those of {@code GET
     * answers.csv}. Characters the encoding does not have make the job fail, with the problem that answers there.
     */
    @PostMapping("/packages/{id}/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView order(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @ParameterObject ExportQuery query,
            Acting acting,
            HttpServletRequest request) {
        Job job = exports.start(new MunicipalityId(code), acting, id, format, query);
        AuditNotes.of(request)
                .after(AuditNotes.values(
                        "job", job.id(), "file", job.request().details().get("file")));
        return jobs.view(job);
    }

    /** The file of an own export, as often as wanted for a day after it was made. */
    @GetMapping("/jobs/{id}/file")
    void file(
            @PathVariable String code,
            @PathVariable UUID id,
            Acting acting,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Job job = jobs.find(new MunicipalityId(code), id, acting.id())
                .filter(exports::isExport)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "この書き出しはありません。 / There is no such export of yours."));
        if (!exports.within(job, acting.reach(Action.ANSWERS_EXPORT))) {
            throw new NotAllowed("書き出したあとで権限が変わりました。もう一度書き出してください。 / Your rights have changed since; export again.");
        }
        refuseWithoutFile(job);
        ExportJobs.Named named = exports.named(job);
        AuditNotes.of(request)
                .after(AuditNotes.values(
                        "file", named.name(), "of", job.created().toString()));
        response.setContentType(named.mediaType());
        response.setContentLengthLong(size(job));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(named.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        files.copy(job, response.getOutputStream());
    }

    private void refuseWithoutFile(Job job) {
        if (job.state() == Job.State.DONE && !files.has(job)) {
            throw new ResponseStatusException(
                    HttpStatus.GONE, "ファイルはもうありません。もう一度書き出してください。 / The file is not kept any more; export again.");
        }
        if (job.state() != Job.State.DONE) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "ファイルはできていません（" + state(job) + "）。 / There is no file (yet).");
        }
    }

    private static String state(Job job) {
        return switch (job.state()) {
            case WAITING, RUNNING -> "処理中です";
            case CANCELLED -> "中止されました";
            case FAILED -> "失敗しました";
            case DONE -> "終わりました";
        };
    }

    private static long size(Job job) {
        Job.MadeFile file = job.file();
        return file == null ? 0 : file.size();
    }
}
