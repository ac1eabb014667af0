package jp.madoguchi.engine.process.camunda;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.springframework.stereotype.Component;

/** Does what is due, in the caller's thread. */
@Component
class DueJobs {

    private static final int BATCH = 100;

    private final ProcessEngine engine;

    DueJobs(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Ids of jobs that are due by {@link ClockedJobs} and that no node is working on. */
    List<String> next() {
        return ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(context -> context.getJobManager().findNextJobsToExecute(new Page(0, BATCH)).stream()
                        .map(AcquirableJobEntity::getId)
                        .toList());
    }

    /** @return false when it failed; Camunda counted and noted that with the job in a transaction of its own, see {@link RetryLater} */
    boolean run(String job) {
        try {
            engine.getManagementService().executeJob(job);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
