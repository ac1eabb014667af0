package jp.madoguchi.engine.registers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.jobs.Job;
import jp.madoguchi.engine.jobs.JobView;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.registers.Declarations;
import jp.madoguchi.engine.registers.ImportJobs;
import jp.madoguchi.engine.registers.RegisterId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Imports that go on when who sent the file leaves the page. */
@RestController
@RequestMapping("/api/municipalities/{code}/registers/{id}/imports")
@Needs(Action.REGISTERS_IMPORT)
class ImportJobController {

    private final Declarations declarations;
    private final ImportJobs imports;
    private final Jobs jobs;
    private final JsonMapper json;

    ImportJobController(Declarations declarations, ImportJobs imports, Jobs jobs, JsonMapper json) {
        this.declarations = declarations;
        this.imports = imports;
        this.jobs = jobs;
        this.json = json;
    }

    /**
     * Body and query as those of {@code POST rows}, without {@code preview}; {@code file=} names the file. Answers with a job: its {@code
     * result} are the counts, its {@code problem} has {@code errors[]} when anything is wrong. 409 while another import of the register
     * goes on or waits.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobView start(@PathVariable String code, @PathVariable String id, Acting acting, HttpServletRequest request)
            throws IOException {
        HowJson how = HowJson.of(request, json);
        MunicipalityId municipality = new MunicipalityId(code);
        RegisterId register = declarations.find(municipality, id, how.text("package"));
        try (UploadedFile file = UploadedFile.of(request)) {
            Job job = imports.start(municipality, acting, register, file.path(), how.text("file"), how.how());
            AuditNotes.of(request).after(AuditNotes.values("job", job.id()));
            return jobs.view(job);
        }
    }
}
