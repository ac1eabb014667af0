package jp.madoguchi.engine.jobs;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One node's work on a job that is one piece. */
final class Running implements JobRun {

    private static final Duration TOLD_EACH = Duration.ofSeconds(1);

    private final Job job;
    private final JobTables tables;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private Instant told = Instant.EPOCH;
    private int done;
    private int total;
    private @Nullable PackedOutput made;

    Running(Job job, JobTables tables, Clock clock, BooleanSupplier stopping) {
        this.job = job;
        this.tables = tables;
        this.clock = clock;
        this.stopping = stopping;
    }

    @Override
    public void at(long nowDone, long nowTotal) {
        done = Math.toIntExact(nowDone);
        total = Math.toIntExact(nowTotal);
        if (Duration.between(told, clock.instant()).abs().compareTo(TOLD_EACH) >= 0) {
            tables.own().executeWithoutResult(status -> tell());
        }
    }

    private void tell() {
        told = clock.instant();
        if (stopping.getAsBoolean() || !tables.store().at(job, done, total, told, told.plus(JobRunner.LEASE))) {
            throw new JobStopped();
        }
    }

    @Override
    public InputStream given() {
        return tables.files().open(job);
    }

    @Override
    public OutputStream made() {
        tables.own().executeWithoutResult(status -> {
            tell();
            tables.chunks().discard(job);
        });
        made = new PackedOutput((position, bytes) -> tables.own().executeWithoutResult(status -> {
            // First, for only who may tell may write.
            tell();
            tables.chunks().append(job, position, bytes);
        }));
        return made;
    }

    @Override
    public void done(Map<String, Object> result) {
        Instant now = clock.instant();
        Job.MadeFile file = made == null ? null : new Job.MadeFile(made.size(), now.plus(JobFiles.KEPT_FOR));
        tables.joined().executeWithoutResult(status -> {
            if (!tables.store().done(job, total, new Job.Outcome(result, null), file, now)) {
                throw new JobStopped();
            }
            if (file == null) {
                tables.chunks().discard(job);
            }
        });
    }
}
