package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.payments.Payments;
import jp.madoguchi.engine.payments.Payments.By;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** Gives money back, or asks for it where a second person must approve. More than was paid is the error {@code refund-refused}; nothing paid is nothing to do. */
@Component
class RefundStep implements StepAction {

    private final Payments payments;
    private final CaseTexts texts;
    private final Amounts amounts;

    RefundStep(Payments payments, CaseTexts texts, Amounts amounts) {
        this.payments = payments;
        this.texts = texts;
        this.amounts = amounts;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        String written = inputs.find("amount");
        long refundable =
                payments.statement(theCase.municipality(), theCase.number()).refundable();
        Long amount = written == null ? Long.valueOf(refundable) : amounts.yen(written, execution);
        if (amount == null || amount == 0) {
            return true;
        }
        if (amount < 0 || amount > refundable) {
            throw new BpmnError(
                    "refund-refused",
                    "返金できるのは " + refundable + " 円までです（式の値は " + amount + " 円）。 / At most " + refundable
                            + " yen can be refunded; the expression gives " + amount + ".");
        }
        payments.refund(theCase, amount, new By("process", texts.forStaff(theCase, inputs.get("reason")), null));
        return true;
    }
}
