package jp.madoguchi.engine.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The files jobs make. They are in the database, so that every node has them, whichever made them. */
@Component
public class JobFiles {

    /** A file can be had for so long after it was made. */
    static final Duration KEPT_FOR = Duration.ofHours(24);

    private final JobChunks chunks;
    private final JobStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobFiles(JobChunks chunks, JobStore store, TransactionTemplate transaction, Clock clock) {
        this.chunks = chunks;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the file of a job can be had now. */
    public boolean has(Job job) {
        Job.MadeFile file = job.file();
        return file != null && clock.instant().isBefore(file.until());
    }

    /**
     * Writes the file of a job, holding a piece at a time and no transaction while it writes.
     *
     * @throws IOException when whoever reads has gone, or the file has
     */
    public void copy(Job job, OutputStream to) throws IOException {
        try (InputStream file = open(job)) {
            file.transferTo(to);
        }
    }

    InputStream open(Job job) {
        return PackedInput.of(
                position -> Objects.requireNonNull(transaction.execute(status -> chunks.find(job, position))));
    }

    /**
     * Makes it so that no file of this kind has anything that was deleted before: those that were made are deleted, those being made are
     * begun again. In the caller's transaction.
     *
     * @return how many were deleted
     */
    public int withdraw(MunicipalityId municipality, String kind) {
        return store.withdraw(municipality, kind, clock.instant());
    }
}
