package jp.madoguchi.engine.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param kind {@code cases-bulk}, {@code answers-export} or {@code register-import}
 * @param details what is done, for example {@code act} and {@code outcome}, or the {@code file}
 * @param state {@code waiting}, {@code running}, {@code done}, {@code cancelled} or {@code failed}
 * @param total how much there is to do; 0 while nobody knows
 * @param failed how many of the {@code done} were worked on in vain
 * @param errors why, item by item
 * @param result what came of it, for example how many rows were added
 * @param problem why nothing came of it
 * @param file what can be downloaded, until when
 */
public record JobView(
        UUID id,
        String kind,
        Map<String, String> details,
        String state,
        int total,
        int done,
        int failed,
        List<Job.Failure> errors,
        @Nullable Map<String, Object> result,
        Job.@Nullable Problem problem,
        Job.@Nullable MadeFile file,
        Instant created,
        Instant changed) {

    static JobView of(Job job, List<Job.Failure> errors) {
        Job.Outcome outcome = job.outcome();
        return new JobView(
                job.id(),
                job.kind(),
                job.request().details(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.total(),
                job.done(),
                job.failed(),
                errors,
                outcome == null ? null : outcome.result(),
                outcome == null ? null : outcome.problem(),
                job.file(),
                job.created(),
                job.changed());
    }
}
