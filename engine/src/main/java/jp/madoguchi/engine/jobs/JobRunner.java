package jp.madoguchi.engine.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works on jobs, one of each kind at a time on each node. A lease that is renewed as the work goes on tells the others that this node still
 * lives.
 */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class JobRunner implements DisposableBean {

    /** Longer than work goes on without telling how far it is. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobTables tables;
    private final Clock clock;
    private final List<Lane> lanes;
    private volatile boolean stopping;

    JobRunner(JobTables tables, ItemJobs items, WholeJobs wholes, Clock clock) {
        this.tables = tables;
        this.clock = clock;
        this.lanes = Stream.concat(
                        items.kinds().stream().map(kind -> lane(kind, job -> items.work(job, this::isStopping))),
                        wholes.kinds().stream().map(kind -> lane(kind, job -> wholes.work(job, this::isStopping))))
                .toList();
    }

    private Lane lane(String kind, Consumer<Job> work) {
        return new Lane(kind, () -> {
            for (Optional<Job> job = claim(kind); job.isPresent(); job = claim(kind)) {
                work.accept(job.get());
            }
        });
    }

    @Scheduled(fixedDelayString = "${madoguchi.jobs.poll:PT1S}", initialDelayString = "PT5S")
    void begin() {
        lanes.forEach(Lane::begin);
    }

    private boolean isStopping() {
        return stopping;
    }

    private Optional<Job> claim(String kind) {
        if (stopping) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Objects.requireNonNull(
                tables.own().execute(status -> tables.store().claim(kind, now, now.plus(LEASE))));
    }

    /** What is being done is given back, for another node or the next start. */
    @Override
    public void destroy() {
        stopping = true;
        lanes.forEach(lane -> lane.stop(PATIENCE));
    }
}
