package jp.madoguchi.engine.process.camunda;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.payments.Payments;
import jp.madoguchi.engine.payments.Payments.By;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** Charges, and waits until the case owes nothing: however it came to that, by one payment or several, by cash or because it was waived. */
@Component
class RequestPayment implements StepAction {

    /** Local variable of an execution that waits for money. */
    static final String WAITS = "waitsForMoney";

    private final Payments payments;
    private final Conversations conversations;
    private final CaseTexts texts;
    private final Amounts amounts;

    RequestPayment(Payments payments, Conversations conversations, CaseTexts texts, Amounts amounts) {
        this.payments = payments;
        this.conversations = conversations;
        this.texts = texts;
        this.amounts = amounts;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        List<Item> items = items(execution, theCase, inputs);
        LocalDate due = amounts.day(inputs.find("due"), execution);
        tell(theCase, inputs);
        if (!items.isEmpty()) {
            payments.charge(theCase, items, due, new By("process", "手続きによる請求", null));
        } else if (balance(theCase) > 0) {
            payments.offer(theCase);
        }
        if (balance(theCase) <= 0) {
            return true;
        }
        execution.setVariableLocal(WAITS, true);
        return false;
    }

    private long balance(Case theCase) {
        return payments.statement(theCase.municipality(), theCase.number())
                .ledger()
                .balance();
    }

    private List<Item> items(ActivityExecution execution, Case theCase, StepInputs inputs) {
        try {
            String amount = inputs.find("amount");
            if (amount == null) {
                return amounts.items(inputs.find("items"), execution);
            }
            Long yen = amounts.yen(amount, execution);
            return yen == null || yen == 0
                    ? List.of()
                    : List.of(new Item(texts.forResident(theCase, inputs.get("title", "{{case.title}}")), yen));
        } catch (IllegalArgumentException e) {
            throw new BpmnError("payment-failed", String.valueOf(e.getMessage()));
        }
    }

    private void tell(Case theCase, StepInputs inputs) {
        String message = inputs.find("message");
        String words = inputs.find("text");
        if (message != null || words != null) {
            String text = words == null
                    ? texts.messageForResident(theCase, String.valueOf(message))
                    : texts.forResident(theCase, words);
            conversations.tell(theCase.municipality(), theCase.resident(), List.of(new Reply.Text(text, List.of())));
        }
    }

    @Override
    public void cancelled(Case theCase, StepInputs inputs) {
        payments.withdrawOffer(theCase);
    }
}
