package jp.madoguchi.engine.operations;

import jp.madoguchi.engine.conversation.Reminders;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What every node looks after from time to time. The simulator does it by its own clock instead. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class RegularWork {

    private final Reminders reminders;

    RegularWork(Reminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(fixedDelayString = "${madoguchi.conversation.reminder-poll:PT5S}", initialDelayString = "PT5S")
    void remind() {
        reminders.runDue();
    }
}
