package jp.madoguchi.engine.payouts;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.payouts.Payouts.PayoutSettled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was approved for a case is not paid when the case is withdrawn or rejected or its answers change, whether its process waits for the
 * money, and has a way of its own for that, or not. Comes after the process.
 */
@Component
class CaseChanges {

    /** The decision, and the state, by which a case is turned down; the same as what frees a row of a register. */
    private static final String REJECTED = "rejected";

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

    @EventListener
    void decided(Cases.CaseDecided event) {
        Case.Decision decision = event.theCase().decision();
        if (decision != null && decision.outcome().equals(REJECTED)) {
            leave(event.theCase(), Leaving.Why.REJECTED);
        }
    }

    @EventListener
    void moved(Cases.CaseStateChanged event) {
        if (event.theCase().state().equals(REJECTED)) {
            leave(event.theCase(), Leaving.Why.REJECTED);
        }
    }

    private void leave(Case theCase, Leaving.Why why) {
        for (String kind : items.kindsOf(theCase.municipality(), theCase.number())) {
            leaving.leave(theCase.municipality(), kind, theCase.number(), why)
                    .ifPresent(item -> events.publishEvent(new PayoutSettled(
                            theCase.municipality(), theCase.number(), kind, "removed", why.text(), item.amount())));
        }
    }
}
