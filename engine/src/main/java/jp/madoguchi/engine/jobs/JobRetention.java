package jp.madoguchi.engine.jobs;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what jobs leave behind: files after a day, and jobs that ended after a week. */
@Component
public class JobRetention {

    private final JobStore store;
    private final JobChunks chunks;
    private final Clock clock;

    JobRetention(JobStore store, JobChunks chunks, Clock clock) {
        this.store = store;
        this.chunks = chunks;
        this.clock = clock;
    }

    /** Deletes what is due now. */
    @Transactional
    public void runDue() {
        Instant now = clock.instant();
        chunks.discardExpired(now);
        store.forgetEnded(now.minus(Jobs.SHOWN_FOR));
    }
}
