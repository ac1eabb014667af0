package jp.madoguchi.engine.process.camunda;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.zengin.BankAccount;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.payouts.PayoutQueue;
import jp.madoguchi.engine.payouts.PayoutRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts what a case is to be paid into a payout list, and waits for the result. What no bank could pay is the error {@code payout-refused}.
 */
@Component
class PayOut implements StepAction {

    /** Local variable: the kind of list a payment is awaited from. */
    static final String AWAITED = "payoutAwaited";

    private static final String REFUSED = "payout-refused";

    private final PayoutQueue payouts;
    private final CaseTexts texts;
    private final CaseScope scope;

    PayOut(PayoutQueue payouts, CaseTexts texts, CaseScope scope) {
        this.payouts = payouts;
        this.texts = texts;
        this.scope = scope;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        String kind = inputs.get("list");
        try {
            payouts.collect(new PayoutQueue.Claim(
                    theCase.municipality(),
                    theCase.number(),
                    kind,
                    texts.forStaff(theCase, inputs.get("title", "{{case.title}}")),
                    due(execution, inputs.find("due")),
                    account(evaluate(execution, inputs.get("account"))),
                    amount(evaluate(execution, inputs.get("amount")))));
        } catch (PayoutRefusal refusal) {
            throw new BpmnError(REFUSED, String.valueOf(refusal.getMessage()));
        }
        if (inputs.get("wait", "true").equals("false")) {
            return true;
        }
        execution.setVariableLocal(AWAITED, kind);
        return false;
    }

    private @Nullable Object evaluate(ActivityExecution execution, String source) {
        return scope.evaluate(new Feel(source.startsWith("=") ? source.substring(1) : source), execution);
    }

    private @Nullable LocalDate due(ActivityExecution execution, @Nullable String source) {
        Object due = source == null ? null : evaluate(execution, source);
        if (due == null || due instanceof LocalDate) {
            return (LocalDate) due;
        }
        throw new BpmnError(REFUSED, "振込日が日付ではありません: " + due + " / The day of payment is no date.");
    }

    private static BankAccount account(@Nullable Object account) {
        if (account instanceof Map<?, ?> answer) {
            return BankAccount.of(answer)
                    .orElseThrow(() -> new BpmnError(
                            REFUSED, "振込先の口座に足りないところがあります。 / The bank account is incomplete or not as banks want it."));
        }
        throw new BpmnError(REFUSED, "振込先の口座がありません。 / There is no bank account to pay to.");
    }

    private static long amount(@Nullable Object amount) {
        try {
            return amount instanceof Number number ? new BigDecimal(number.toString()).longValueExact() : 0;
        } catch (ArithmeticException notWhole) {
            throw new BpmnError(
                    REFUSED, "振り込む額は円の整数です（今は " + amount + "）。 / The amount must be whole yen; got " + amount + ".");
        }
    }

    /** The process left the step, for example because the resident withdrew; the list must not pay any more. */
    @Override
    public void cancelled(Case theCase, StepInputs inputs) {
        payouts.withdraw(theCase.municipality(), inputs.get("list"), theCase.number());
    }
}
