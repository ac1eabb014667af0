package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Brings one case up to date: does what is due in it, and waits for what another node or thread is just doing. */
@Component
class CaseJobs {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 20;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final DueJobs jobs;
    private final Clock clock;

    CaseJobs(ManagementService management, RuntimeService runtime, DueJobs jobs, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.jobs = jobs;
        this.clock = clock;
    }

    void settle(CaseKey key) {
        Set<String> tried = new HashSet<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (List<JobEntity> due = due(key); !due.isEmpty() && System.nanoTime() < end; due = due(key)) {
            boolean worked = false;
            for (JobEntity job : due) {
                worked |= !isTaken(job) && tried.add(job.getId()) && jobs.run(job.getId());
            }
            if (!worked) {
                pause();
            }
        }
    }

    private List<JobEntity> due(CaseKey key) {
        Instant now = clock.instant();
        return runtime
                .createExecutionQuery()
                .tenantIdIn(key.municipality().value())
                .processInstanceBusinessKey(key.number())
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .distinct()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .withRetriesLeft()
                                .active()
                                .list()
                                .stream())
                .map(JobEntity.class::cast)
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(now))
                .toList();
    }

    private boolean isTaken(JobEntity job) {
        Date until = job.getLockExpirationTime();
        return job.getLockOwner() != null && until != null && until.toInstant().isAfter(clock.instant());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another node works on the case", e);
        }
    }
}
