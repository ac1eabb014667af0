package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/** Finds what is due by the engine's clock rather than by Camunda's, so that turning it makes timers fire. */
final class ClockedJobs extends JobManager {

    private final Clock clock;

    private ClockedJobs(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<AcquirableJobEntity> findNextJobsToExecute(Page page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", Date.from(clock.instant()));
        parameters.put("alwaysSetDueDate", false);
        parameters.put("deploymentAware", false);
        parameters.put("historyCleanupEnabled", false);
        parameters.put("orderingProperties", List.of(JOB_DUEDATE_ORDERING_PROPERTY));
        parameters.put("applyOrdering", true);
        parameters.put("applyExclusiveOverProcessHierarchies", true);
        return getDbEntityManager().selectList("selectNextJobsToExecute", parameters, page);
    }

    /** Opens it where Camunda would open its own. */
    record Factory(Clock clock) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return JobManager.class;
        }

        @Override
        public Session openSession() {
            return new ClockedJobs(clock);
        }
    }

    /** Takes jobs for this node until a moment of the same clock they are found by. */
    static final class Acquisition extends AcquireJobsCmd {
        private final JobExecutor executor;
        private final Clock clock;

        Acquisition(JobExecutor executor, int jobs, Clock clock) {
            super(executor, jobs);
            this.executor = executor;
            this.clock = clock;
        }

        @Override
        protected void lockJob(AcquirableJobEntity job) {
            Instant until = clock.instant().plusMillis(executor.getLockTimeInMillis());
            job.setLockOwner(executor.getLockOwner());
            job.setLockExpirationTime(Date.from(until));
        }
    }
}
