package jp.madoguchi.engine.operations;

import jp.madoguchi.engine.conversation.Reminders;
import jp.madoguchi.engine.line.EventRetention;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What every node looks after from time to time. The simulator does it by its own clock instead. */
@Component
@ConditionalOnProperty(name = "madoguchi.simulation", havingValue = "false", matchIfMissing = true)
class RegularWork {

    private final Reminders reminders;
    private final EventRetention retention;

    RegularWork(Reminders reminders, EventRetention retention) {
        this.reminders = reminders;
        this.retention = retention;
    }

    @Scheduled(fixedDelayString = "${madoguchi.line.retention-poll:PT1H}", initialDelayString = "PT1M")
    void letGo() {
        retention.runDue();
    }

    @Scheduled(fixedDelayString = "${madoguchi.conversation.reminder-poll:PT5S}", initialDelayString = "PT5S")
    void remind() {
        reminders.runDue();
    }
}
