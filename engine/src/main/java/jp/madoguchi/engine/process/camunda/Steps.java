package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.definitions.process.Step;
import org.springframework.stereotype.Component;

/** The steps a process can be bound to: those of the language, and two that only this engine puts in. */
@Component
class Steps {

    private final Map<Step, StepAction> chosen;
    private final Decide decide;
    private final Fail fail;
    private final StepBehavior.Surroundings surroundings;

    Steps(TalkingSteps talking, SetState setState, Decide decide, Fail fail, StepBehavior.Surroundings surroundings) {
        this.chosen = Map.of(
                Step.SEND_MESSAGE, talking.sendMessage(),
                Step.ASK_RESIDENT, talking.askResident(),
                Step.NOTIFY_STAFF, talking.notifyStaff(),
                Step.ISSUE_DOCUMENT, talking.issueDocument(),
                Step.PAY_OUT, talking.money().payOut(),
                Step.SET_STATE, setState,
                Step.REQUEST_PAYMENT, talking.money().requestPayment(),
                Step.REFUND, talking.money().refund());
        this.decide = decide;
        this.fail = fail;
        this.surroundings = surroundings;
    }

    StepBehavior behavior(Step step, StepInputs inputs) {
        StepAction action = chosen.get(step);
        if (action == null) {
            throw new IllegalArgumentException(step + " is not a step of its own");
        }
        return new StepBehavior(step.bean(), action, inputs, surroundings);
    }

    StepBehavior decide(StepInputs inputs) {
        return new StepBehavior("step_decide", decide, inputs, surroundings);
    }

    StepBehavior fail() {
        return new StepBehavior(Deployable.FAIL, fail, new StepInputs(Map.of()), surroundings);
    }

    /** Steps by which something leaves the house. */
    @Component
    record TalkingSteps(
            SendMessage sendMessage,
            AskResident askResident,
            NotifyStaff notifyStaff,
            IssueDocument issueDocument,
            MoneySteps money) {}

    /** Steps by which money moves. */
    @Component
    record MoneySteps(PayOut payOut, RequestPayment requestPayment, RefundStep refund) {}
}
