package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** The net below every process ({@link Deployable}): an error nobody caught ends in a state of the case that staff see. */
@Component
class Fail implements StepAction {

    private final Cases cases;

    Fail(Cases cases) {
        this.cases = cases;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        String error = String.valueOf(execution.getVariable(Deployable.ERROR));
        if (isCalled(execution)) {
            throw new BpmnError(error, "not caught in the called process");
        }
        cases.state(theCase.municipality(), theCase.number(), "failed");
        cases.note(theCase.municipality(), theCase.number(), "process-failed", Map.of("error", error));
        return true;
    }

    private static boolean isCalled(ActivityExecution execution) {
        return ((ExecutionEntity) execution).getProcessInstance().getSuperExecution() != null;
    }
}
