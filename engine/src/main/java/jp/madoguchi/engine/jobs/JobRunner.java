package jp.madoguchi.engine.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on jobs, one at a time on each node. A lease that is renewed with each item tells the others that this node still lives. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class JobRunner implements DisposableBean {

    /** Longer than any single item takes. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final JobStore store;
    private final Map<String, JobWork> works;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService own = Executors.newSingleThreadExecutor(work -> new Thread(work, "jobs"));

    JobRunner(JobStore store, List<JobWork> works, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Not on the thread of what is scheduled: a long job would keep reminders waiting. */
    @Scheduled(fixedDelayString = "${madoguchi.jobs.poll:PT1S}", initialDelayString = "PT5S")
    void begin() {
        if (busy.compareAndSet(false, true)) {
            own.execute(this::run);
        }
    }

    private void run() {
        try {
            all();
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void destroy() {
        own.shutdownNow();
    }

    private void all() {
        Optional<Job> job = claim();
        while (job.isPresent()) {
            work(job.get());
            job = claim();
        }
    }

    private Optional<Job> claim() {
        Instant now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> store.claim(now, now.plus(LEASE))));
    }

    private void work(Job job) {
        JobWork work = Objects.requireNonNull(works.get(job.kind()), () -> "nobody does jobs of kind " + job.kind());
        int failed = job.failed();
        boolean mine = true;
        for (int at = job.done(); mine && at < job.total(); at++) {
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
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (error != null) {
                store.error(job, at, error);
            }
            return store.advance(job, at + 1, failed, now, now.plus(LEASE));
        }));
    }
}
