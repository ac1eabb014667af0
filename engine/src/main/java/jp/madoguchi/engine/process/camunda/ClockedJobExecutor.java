package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

final class ClockedJobExecutor extends DefaultJobExecutor {

    private static final int WAIT_MS = 1_000;
    private static final int LONGEST_WAIT_MS = 5_000;

    private final Clock clock;

    ClockedJobExecutor(Clock clock) {
        this.clock = clock;
        setCorePoolSize(2);
        setMaxPoolSize(4);
        setQueueSize(8);
        setMaxJobsPerAcquisition(8);
        setWaitTimeInMillis(WAIT_MS);
        setMaxWait(LONGEST_WAIT_MS);
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int jobs) {
        return new ClockedJobs.Acquisition(this, jobs, clock);
    }
}
