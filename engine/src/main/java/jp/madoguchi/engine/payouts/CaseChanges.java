package jp.madoguchi.engine.payouts;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.payouts.Payouts.PayoutSettled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was approved for a case is not paid when the case is withdrawn or its answers change, whether its process has a way of its own for
 * that or not. Comes after the process.
 */
@Component
class CaseChanges {

    private final PayoutItems items;
    private final Leaving leaving;
    private final ApplicationEventPublisher events;

    CaseChanges(PayoutItems items, Leaving leaving, ApplicationEventPublisher events) {
        this.items = items;
        this.leaving = leaving;
        this.events = events;
    }

    @EventListener
    void withdrawn(Cases.CaseWithdrawn event) {
        leave(event.theCase(), Leaving.Why.WITHDRAWN);
    }

    @EventListener
    void corrected(Cases.AnswersCorrected event) {
        leave(event.theCase(), Leaving.Why.CORRECTED);
    }

    private void leave(Case theCase, Leaving.Why why) {
        for (String kind : items.kindsOf(theCase.municipality(), theCase.number())) {
            leaving.leave(theCase.municipality(), kind, theCase.number(), why)
                    .ifPresent(item -> events.publishEvent(new PayoutSettled(
                            theCase.municipality(), theCase.number(), kind, "removed", why.text(), item.amount())));
        }
    }
}
