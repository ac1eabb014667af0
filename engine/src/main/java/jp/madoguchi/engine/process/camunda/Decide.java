package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.stereotype.Component;

/** A business rule task: works out a decision of the package and keeps its result as a fact of the case. */
@Component
class Decide implements StepAction {

    private final DecisionTables decisions;
    private final Cases cases;

    Decide(DecisionTables decisions, Cases cases) {
        this.decisions = decisions;
        this.cases = cases;
    }

    @Override
    public boolean run(ActivityExecution execution, Case theCase, StepInputs inputs) {
        Object result = decisions.evaluate(theCase, inputs.get("decision"), inputs.get("map", "resultList"));
        String fact = inputs.get("result");
        cases.fact(theCase.municipality(), theCase.number(), fact, result);
        cases.note(theCase.municipality(), theCase.number(), "decided-by-table", Map.of("name", fact, "value", result));
        return true;
    }
}
