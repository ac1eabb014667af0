package jp.madoguchi.engine.operations;

import jp.madoguchi.engine.jobs.JobRetention;
import jp.madoguchi.engine.line.EventRetention;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.retention.Retention;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What every node lets go of from time to time. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class LettingGo {

    private final EventRetention events;
    private final ProxyEntries entries;
    private final JobRetention jobs;
    private final Retention times;

    LettingGo(EventRetention events, ProxyEntries entries, JobRetention jobs, Retention times) {
        this.events = events;
        this.entries = entries;
        this.jobs = jobs;
        this.times = times;
    }

    @Scheduled(fixedDelayString = "${madoguchi.line.retention-poll:PT1H}", initialDelayString = "PT1M")
    void letGoOfEvents() {
        events.runDue();
    }

    @Scheduled(fixedDelayString = "${madoguchi.proxy.retention-poll:PT1H}", initialDelayString = "PT3M")
    void discardLeftEntries() {
        boolean more;
        do {
            more = entries.discardLeft();
        } while (more);
    }

    @Scheduled(fixedDelayString = "${madoguchi.jobs.retention-poll:PT10M}", initialDelayString = "PT4M")
    void discardFilesOfJobs() {
        jobs.runDue();
    }

    /** Each municipality once a night, whichever node comes first. */
    @Scheduled(fixedDelayString = "${madoguchi.retention.poll:PT10M}", initialDelayString = "PT5M")
    void letGoOfWhatIsOver() {
        times.runDue();
    }
}
