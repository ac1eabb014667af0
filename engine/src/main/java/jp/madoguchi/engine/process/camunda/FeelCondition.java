package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.definitions.feel.Feel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.Condition;

/** The condition of a sequence flow. */
final class FeelCondition implements Condition {

    private final Feel feel;
    private final transient CaseScope cases;

    FeelCondition(Feel feel, CaseScope cases) {
        this.feel = feel;
        this.cases = cases;
    }

    @Override
    public boolean evaluate(DelegateExecution execution) {
        return evaluate(execution, execution);
    }

    @Override
    public boolean evaluate(VariableScope scope, DelegateExecution execution) {
        return Safely.get("condition " + feel.source(), () -> cases.test(feel, execution));
    }

    @Override
    public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
        return evaluate(scope, execution);
    }
}
