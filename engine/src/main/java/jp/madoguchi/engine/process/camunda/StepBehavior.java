package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.conversation.Conversations;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** A service task of a running process: one step with its inputs. */
final class StepBehavior extends AbstractBpmnActivityBehavior implements ExecutionListener {

    private final String name;
    private final StepAction action;
    private final StepInputs inputs;
    private final Surroundings surroundings;

    /** What every step needs around it. */
    record Surroundings(CaseScope scope, Cases cases, Conversations conversations) {}

    StepBehavior(String name, StepAction action, StepInputs inputs, Surroundings surroundings) {
        this.name = name;
        this.action = action;
        this.inputs = inputs;
        this.surroundings = surroundings;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        executeWithErrorPropagation(execution, () -> {
            if (Safely.get(name, () -> run(execution))) {
                leave(execution);
            }
            return null;
        });
    }

    private boolean run(ActivityExecution execution) {
        Case theCase = surroundings.scope().theCase(execution);
        surroundings.conversations().hold(theCase.municipality(), theCase.resident());
        Case current = surroundings.scope().theCase(execution);
        try {
            return surroundings.scope().reading(current, () -> action.run(execution, current, inputs));
        } catch (BpmnError e) {
            surroundings
                    .cases()
                    .note(
                            current.municipality(),
                            current.number(),
                            "step-failed",
                            Map.of("step", name, "error", e.getErrorCode(), "message", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    @Override
    public void signal(ActivityExecution execution, String signal, Object data) {
        leave(execution);
    }

    /** Camunda tells that the task is being left. */
    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            action.cancelled(surroundings.scope().theCase(execution), inputs);
        }
    }
}
