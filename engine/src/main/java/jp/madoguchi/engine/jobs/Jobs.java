package jp.madoguchi.engine.jobs;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.jobs.Job.State;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts, shows and cancels jobs. Some node takes a job up within seconds; when that node dies, another one does. */
@Component
@Transactional
public class Jobs {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final Duration SHOWN_FOR = Duration.ofDays(7);
    private static final int MOST_SHOWN = 20;

    private final JobStore store;
    private final Clock clock;

    Jobs(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param starter id of who acts */
    public Job start(MunicipalityId municipality, String kind, String starter, Job.Request request) {
        Instant now = clock.instant();
        Job job = new Job(
                municipality,
                IDS.generate(),
                kind,
                starter,
                State.WAITING,
                request.items().size(),
                0,
                0,
                request,
                now,
                now);
        store.insert(job);
        return job;
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
    public List<Job.Failure> errors(Job job) {
        return store.errors(job);
    }

    /** Stops after the item that is being worked on; what is done stays done. */
    public void cancel(Job job) {
        store.cancel(job, clock.instant());
    }

    /** How many ended before then. */
    @Transactional(readOnly = true)
    public long countEnded(MunicipalityId municipality, Instant before) {
        return store.countEnded(municipality, before);
    }

    /** Forgets some that ended before then, with what they could not do; tells how many. */
    public int forgetEnded(MunicipalityId municipality, Instant before, int most) {
        return store.deleteEnded(municipality, before, most);
    }
}
