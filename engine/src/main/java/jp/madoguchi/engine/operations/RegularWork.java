package jp.madoguchi.engine.operations;

import jp.madoguchi.engine.conversation.Reminders;
import jp.madoguchi.engine.line.EventRetention;
import jp.madoguchi.engine.payments.Differences;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.retention.Retention;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What every node looks after from time to time. The simulator does it by its own clock instead. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class RegularWork {

    private final Reminders reminders;
    private final EventRetention retention;
    private final Differences payments;
    private final ProxyEntries entries;
    private final Retention times;

    RegularWork(
            Reminders reminders,
            EventRetention retention,
            Differences payments,
            ProxyEntries entries,
            Retention times) {
        this.times = times;
        this.payments = payments;
        this.entries = entries;
        this.reminders = reminders;
        this.retention = retention;
    }

    @Scheduled(fixedDelayString = "${madoguchi.line.retention-poll:PT1H}", initialDelayString = "PT1M")
    void letGo() {
        retention.runDue();
    }

    @Scheduled(fixedDelayString = "${madoguchi.proxy.retention-poll:PT1H}", initialDelayString = "PT3M")
    void discardLeftEntries() {
        boolean more;
        do {
            more = entries.discardLeft();
        } while (more);
    }

    /** Each municipality once a night, whichever node comes first. */
    @Scheduled(fixedDelayString = "${madoguchi.retention.poll:PT10M}", initialDelayString = "PT4M")
    void letGoOfWhatIsOver() {
        times.runDue();
    }

    /** Each municipality once a day, whichever node comes first. */
    @Scheduled(fixedDelayString = "${madoguchi.payments.comparison-poll:PT10M}", initialDelayString = "PT2M")
    void comparePayments() {
        payments.compareDue();
    }

    @Scheduled(fixedDelayString = "${madoguchi.conversation.reminder-poll:PT5S}", initialDelayString = "PT5S")
    void remind() {
        reminders.runDue();
    }
}
