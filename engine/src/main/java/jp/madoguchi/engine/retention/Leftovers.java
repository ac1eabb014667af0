package jp.madoguchi.engine.retention;

import java.time.Instant;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.FailedMessages;
import org.springframework.stereotype.Component;

/** What the engine keeps for staff to look at: jobs that ended, messages that could not be delivered. In the caller's transaction. */
@Component
class Leftovers {

    private static final int TOGETHER = 100;

    private final Jobs jobs;
    private final FailedMessages messages;

    Leftovers(Jobs jobs, FailedMessages messages) {
        this.jobs = jobs;
        this.messages = messages;
    }

    long count(MunicipalityId municipality, Instant before) {
        return jobs.countEnded(municipality, before) + messages.countBefore(municipality, before);
    }

    /** Some of them; 0 when none is left. */
    int drop(MunicipalityId municipality, Instant before) {
        return jobs.forgetEnded(municipality, before, TOGETHER)
                + messages.discardBefore(municipality, before, TOGETHER);
    }
}
