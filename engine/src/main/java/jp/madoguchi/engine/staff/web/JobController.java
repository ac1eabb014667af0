package jp.madoguchi.engine.staff.web;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.jobs.JobView;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far long work is. Only who started a job sees it. */
@RestController
@RequestMapping("/api/municipalities/{code}/jobs")
@Needs(Action.CASES_WORK)
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    record Own(List<JobView> items) {}

    /** The own jobs of the last seven days, newest first; at most 20. Looked at again and again, and only by whose they are: not noted. */
    @GetMapping
    @Needs(value = Action.CASES_WORK, impersonal = true)
    Own own(@PathVariable String code, Acting acting) {
        return new Own(jobs.startedBy(new MunicipalityId(code), acting.id()).stream()
                .map(jobs::view)
                .toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<JobView> show(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        return ResponseEntity.of(
                jobs.find(new MunicipalityId(code), id, acting.id()).map(jobs::view));
    }

    /** Cancels: items that are done stay done; one piece of work, such as an export or an import, is undone. */
    @DeleteMapping("/{id}")
    ResponseEntity<JobView> cancel(@PathVariable String code, @PathVariable UUID id, Acting acting) {
        MunicipalityId municipality = new MunicipalityId(code);
        jobs.find(municipality, id, acting.id()).ifPresent(jobs::cancel);
        return show(code, id, acting);
    }
}
