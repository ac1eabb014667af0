package jp.madoguchi.engine.operations;

import jp.madoguchi.engine.conversation.Reminders;
import jp.madoguchi.engine.payments.Differences;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What every node looks after from time to time. The simulator does it by its own clock instead. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class RegularWork {

    private final Reminders reminders;
    private final Differences payments;

    RegularWork(Reminders reminders, Differences payments) {
        this.reminders = reminders;
        this.payments = payments;
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
