package jp.madoguchi.engine.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.engine.jobs.Job.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on jobs that are one piece. What goes wrong unexpectedly, or with its node, is tried again, three times in all. */
@Component
class WholeJobs {

    static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(WholeJobs.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;

    private final JobTables tables;
    private final Map<String, WholeWork> works;
    private final JobProblems problems;
    private final Clock clock;

    WholeJobs(JobTables tables, List<WholeWork> works, JobProblems problems, Clock clock) {
        this.tables = tables;
        this.works = works.stream().collect(Collectors.toMap(WholeWork::kind, Function.identity()));
        this.problems = problems;
        this.clock = clock;
    }

    Set<String> kinds() {
        return works.keySet();
    }

    /** @param stopping whether the node stops, and another one is to do it */
    void work(Job job, BooleanSupplier stopping) {
        if (job.attempt() > MOST_ATTEMPTS) {
            fail(
                    job,
                    unexpected(
                            "処理中のサーバーが " + MOST_ATTEMPTS + " 回止まったため、やめました。件数を減らしてもう一度試してください。",
                            "Given up: the server stopped " + MOST_ATTEMPTS
                                    + " times in the middle of it; try with less."));
            return;
        }
        try {
            Objects.requireNonNull(works.get(job.kind())).run(job, new Running(job, tables, clock, stopping));
        } catch (JobStopped stopped) {
            if (stopping.getAsBoolean()) {
                giveBack(job, job.attempt() - 1, Duration.ZERO);
            }
        } catch (Exception e) {
            failed(job, e);
        }
    }

    private void failed(Job job, Exception why) {
        Optional<Job.Problem> known = problems.of(why);
        if (known.isPresent()) {
            fail(job, known.get());
        } else if (job.attempt() < MOST_ATTEMPTS) {
            LOG.warn("Attempt {} at job {} ({}) failed; trying again", job.attempt(), job.id(), job.kind(), why);
            giveBack(job, job.attempt(), PAUSE);
        } else {
            LOG.error("Job {} ({}) failed {} times", job.id(), job.kind(), job.attempt(), why);
            fail(
                    job,
                    unexpected(
                            "予期しない誤りのため、できませんでした。管理者に、この時刻の記録を見てもらってください。",
                            "It failed for a reason nobody expected; ask who runs the server to look at the log of this time."));
        }
    }

    private static Job.Problem unexpected(String ja, String en) {
        return new Job.Problem(SERVER_ERROR, ja + " / " + en, List.of(), 0);
    }

    private void fail(Job job, Job.Problem problem) {
        Instant now = clock.instant();
        tables.own().executeWithoutResult(status -> {
            if (tables.store().end(job, State.FAILED, new Job.Outcome(null, problem), now)) {
                tables.chunks().discard(job);
            }
        });
    }

    private void giveBack(Job job, int attempt, Duration pause) {
        Instant from = clock.instant().plus(pause);
        tables.own().executeWithoutResult(status -> tables.store().giveBack(job, attempt, from));
    }
}
