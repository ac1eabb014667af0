package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

@Component
class SetState implements StepAction {

    private final Cases cases;

    SetState(Cases cases) {
        this.cases = cases;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        cases.state(theCase.municipality(), theCase.number(), inputs.get("state"));
        return true;
    }
}
