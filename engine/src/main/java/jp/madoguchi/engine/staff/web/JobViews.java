package jp.madoguchi.engine.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.jobs.Job;
import jp.madoguchi.engine.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Jobs as the API shows them. */
@Component
class JobViews {

    private final Jobs jobs;

    JobViews(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * @param state {@code waiting}, {@code running}, {@code done} or {@code cancelled}
     * @param details what is done with each item, for example {@code act} and {@code outcome}
     * @param failed how many of the {@code done} were worked on in vain
     * @param errors why, item by item
     */
    record JobView(
            UUID id,
            String kind,
            Map<String, String> details,
            String state,
            int total,
            int done,
            int failed,
            List<Job.Failure> errors,
            Instant created,
            Instant changed) {}

    JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.request().details(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.total(),
                job.done(),
                job.failed(),
                job.failed() == 0 ? List.of() : jobs.errors(job),
                job.created(),
                job.changed());
    }
}
