package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.definitions.process.Step;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.conversation.Conversations;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** Asks and waits. What was asked is kept with the waiting execution, to know whose answer it is. */
@Component
class AskResident implements StepAction {

    /** Local variable: id of the form asked, or {@link Step#DEFICIENT}. */
    static final String ASKED = "asked";

    private final Conversations conversations;

    AskResident(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        String form = inputs.get("form");
        if (!form.equals(Step.DEFICIENT)) {
            conversations.ask(theCase.municipality(), theCase.number(), form, Map.of());
        } else if (theCase.deficiencies().isEmpty()) {
            return true;
        } else {
            conversations.ask(theCase.municipality(), theCase.number(), null, theCase.deficiencies());
        }
        execution.setVariableLocal(ASKED, form);
        return false;
    }

    @Override
    public void cancelled(Case theCase, StepInputs inputs) {
        conversations.cancelAsk(theCase.municipality(), theCase.number());
    }
}
