package jp.madoguchi.engine.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works on jobs item by item. After its node died, a job goes on with the item after the last. */
@Component
class ItemJobs {

    private final JobTables tables;
    private final Map<String, JobWork> works;
    private final Clock clock;

    ItemJobs(JobTables tables, List<JobWork> works, Clock clock) {
        this.tables = tables;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.clock = clock;
    }

    Set<String> kinds() {
        return works.keySet();
    }

    /** @param stopping whether the node stops, and another one is to go on */
    void work(Job job, BooleanSupplier stopping) {
        JobWork work = Objects.requireNonNull(works.get(job.kind()));
        int failed = job.failed();
        boolean mine = true;
        for (int at = job.done(); mine && at < job.total(); at++) {
            if (stopping.getAsBoolean()) {
                tables.own()
                        .executeWithoutResult(status -> tables.store().giveBack(job, job.attempt(), clock.instant()));
                return;
            }
            String item = job.request().items().get(at);
            Job.Failure error = tried(work, job, item);
            failed += error == null ? 0 : 1;
            mine = advance(job, at, failed, error);
        }
    }

    /** Whatever goes wrong with one item is told to who started the job; the others have nothing to do with it. */
    private static Job.@Nullable Failure tried(JobWork work, Job job, String item) {
        try {
            work.one(job, item);
            return null;
        } catch (RuntimeException e) {
            return new Job.Failure(item, Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private boolean advance(Job job, int at, int failed, Job.@Nullable Failure error) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(tables.own().execute(status -> {
            if (error != null) {
                tables.store().error(job, at, error);
            }
            return tables.store().advance(job, at + 1, failed, now, now.plus(JobRunner.LEASE));
        }));
    }
}
