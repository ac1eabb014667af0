package jp.madoguchi.engine.jobs;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts, shows and cancels jobs. Some node takes a job up within seconds; when that node dies, another one does. */
@Component
@Transactional
public class Jobs {

    /** Jobs that ended are shown for so long, and then deleted. */
    static final Duration SHOWN_FOR = Duration.ofDays(7);

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final int MOST_SHOWN = 20;

    private final JobStore store;
    private final JobChunks chunks;
    private final Clock clock;

    Jobs(JobStore store, JobChunks chunks, Clock clock) {
        this.store = store;
        this.chunks = chunks;
        this.clock = clock;
    }

    /** @param starter id of who acts */
    public Job start(MunicipalityId municipality, String kind, String starter, Job.Request request) {
        Job job = job(municipality, kind, starter, request);
        store.insert(job, null);
        return job;
    }

    /**
     * Starts work on a file, which is kept sealed until the job has ended.
     *
     * @param exclusive what no other open job may be about, for example {@code register-import/PACKAGE/ID}
     * @throws DuplicateKeyException when another open job is about that; the caller's transaction is lost then
     */
    public Job start(
            MunicipalityId municipality,
            String kind,
            String starter,
            Job.Request request,
            String exclusive,
            InputStream file) {
        Job job = job(municipality, kind, starter, request);
        store.insert(job, exclusive);
        chunks.store(job, file);
        return job;
    }

    private Job job(MunicipalityId municipality, String kind, String starter, Job.Request request) {
        Instant now = clock.instant();
        int items = request.items().size();
        return new Job(
                municipality,
                IDS.generate(),
                kind,
                starter,
                State.WAITING,
                items,
                0,
                0,
                0,
                request,
                null,
                null,
                now,
                now);
    }

    /** Nothing when there is no such job, or somebody else started it. */
    @Transactional(readOnly = true)
    public Optional<Job> find(MunicipalityId municipality, UUID id, String starter) {
        return store.find(municipality, id).filter(job -> job.starter().equals(starter));
    }

    /** What somebody started and what went on with in the last seven days, newest first; at most 20. */
    @Transactional(readOnly = true)
    public List<Job> startedBy(MunicipalityId municipality, String starter) {
        return store.startedBy(municipality, starter, clock.instant().minus(SHOWN_FOR), MOST_SHOWN);
    }

    @Transactional(readOnly = true)
    public JobView view(Job job) {
        return JobView.of(job, job.failed() == 0 ? List.of() : store.errors(job));
    }

    /** Stops after the item that is being worked on; what is done stays done. One piece of work is undone. */
    public void cancel(Job job) {
        if (store.end(job, State.CANCELLED, null, clock.instant())) {
            chunks.discard(job);
        }
    }
}
