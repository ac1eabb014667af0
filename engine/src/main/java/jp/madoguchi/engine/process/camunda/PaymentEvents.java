package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.engine.payments.Payments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Processes that wait for money go on when nothing is owed any longer, in the same transaction. */
@Component
class PaymentEvents {

    private final Waiting waiting;

    PaymentEvents(Waiting waiting) {
        this.waiting = waiting;
    }

    @EventListener
    void changed(Payments.AccountChanged event) {
        if (event.balance() <= 0) {
            waiting.paid(new CaseKey(event.municipality(), event.caseNumber()));
        }
    }
}
