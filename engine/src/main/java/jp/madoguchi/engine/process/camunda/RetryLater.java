package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/** What becomes of a piece of work that failed: twice more, later each time, by the engine's clock; then it stops. */
final class RetryLater extends JobRetryCmd {

    private static final List<Duration> DELAYS = List.of(Duration.ofMinutes(5), Duration.ofMinutes(1));
    private static final Duration CONFLICT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Stops stops;

    RetryLater(String job, Throwable exception, Clock clock, Stops stops) {
        super(job, exception);
        this.clock = clock;
        this.stops = stops;
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null) {
            return null;
        }
        logException(job);
        job.unlock();
        int left = job.getRetries() - 1;
        if (isConflict(exception)) {
            due(job, CONFLICT);
        } else if (left > 0) {
            due(job, DELAYS.get(Math.min(left, DELAYS.size()) - 1));
            job.setRetries(left);
        } else {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(job.getExecutionId());
            stops.failed(
                    execution,
                    exception instanceof StepFailed failed ? failed.getMessage() + ": " + failed.detail() : name());
            job.setRetries(0);
        }
        notifyAcquisition(context);
        return null;
    }

    private void due(JobEntity job, Duration delay) {
        Instant at = clock.instant().plus(delay);
        job.setDuedate(Date.from(at));
    }

    /** Two at once: nobody's fault, so it does not count. */
    private static boolean isConflict(Throwable exception) {
        return exception instanceof OptimisticLockingException || exception instanceof TransientDataAccessException;
    }

    /** Messages of exceptions other than ours may hold answers; Camunda's tables are not sealed. */
    @Override
    protected void logException(JobEntity job) {
        job.setExceptionMessage(exception instanceof StepFailed ? String.valueOf(exception.getMessage()) : name());
    }

    private String name() {
        return exception.getClass().getName();
    }
}
