package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.engine.cases.Case;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** What a step does. */
interface StepAction {

    /**
     * @return whether the process goes on; false when it rests here until somebody answers
     * @throws BpmnError for a failure the process may handle; its message is shown to staff
     */
    boolean run(ActivityExecution execution, Case theCase, StepInputs inputs);

    /** The process does not wait here any longer, though nobody answered. */
    default void cancelled(Case theCase, StepInputs inputs) {}
}
