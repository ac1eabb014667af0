package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.definitions.process.Step;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.payouts.Payouts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of a payment is a fact of its case, and moves its process. */
@Component
class PayoutEvents {

    private final Waiting waiting;
    private final Cases cases;

    PayoutEvents(Waiting waiting, Cases cases) {
        this.waiting = waiting;
        this.cases = cases;
    }

    @EventListener
    void settled(Payouts.PayoutSettled event) {
        Map<String, Object> fact = Map.of("result", event.result(), "reason", event.reason(), "amount", event.amount());
        cases.fact(event.municipality(), event.caseNumber(), Step.PAYOUT, fact);
        cases.note(event.municipality(), event.caseNumber(), "payout-settled", fact);
        waiting.paidOut(new CaseKey(event.municipality(), event.caseNumber()), event.kind());
    }
}
