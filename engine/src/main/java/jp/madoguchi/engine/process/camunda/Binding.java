package jp.madoguchi.engine.process.camunda;

import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.process.Step;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Binds a parsed process to the house: steps, FEEL conditions, decision tables, the case's key for called processes. What a person does is
 * kept even if what follows fails, so the process rests ("async") after each act of a person and is taken up by a job.
 */
final class Binding extends AbstractBpmnParseListener {

    /** Property of a staff task: the outcomes it takes, a {@code List<String>}. */
    static final String OUTCOMES = "outcomes";

    private final Steps steps;
    private final CaseScope cases;

    Binding(Steps steps, CaseScope cases) {
        this.steps = steps;
        this.cases = cases;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
        if (scope == scope.getProcessDefinition()) {
            start.setAsyncBefore(true);
        }
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskElement task = new TaskElement(element);
        String expression = task.get("delegateExpression");
        if (("${" + Deployable.FAIL + "}").equals(expression)) {
            activity.setActivityBehavior(steps.fail());
            return;
        }
        Step step = Step.of(expression)
                .orElseThrow(() -> new IllegalStateException("process was not checked: " + activity.getId()));
        bind(activity, step, task.inputs());
    }

    private void bind(ActivityImpl activity, Step step, StepInputs inputs) {
        StepBehavior behavior = steps.behavior(step, inputs);
        activity.setActivityBehavior(behavior);
        if (step.waits()) {
            activity.setScope(true);
            activity.setAsyncAfter(true);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, behavior);
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskElement task = new TaskElement(element);
        String form = task.find("formKey");
        if (form != null) {
            bind(activity, Step.ASK_RESIDENT, StepInputs.of("form", form));
            return;
        }
        activity.setAsyncAfter(true);
        activity.setProperty(OUTCOMES, task.outcomes());
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskElement task = new TaskElement(element);
        String map = task.find("mapDecisionResult");
        activity.setActivityBehavior(steps.decide(new StepInputs(Map.of(
                "decision", task.get("decisionRef"),
                "result", task.get("resultVariable"),
                "map", map == null ? "resultList" : map))));
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        CallableElement called = ((CallActivityBehavior) activity.getActivityBehavior()).getCallableElement();
        called.setBusinessKeyValueProvider(new CasesOwnNumber());
        called.setBinding(CallableElementBinding.DEPLOYMENT);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        Element condition = element.element("conditionExpression");
        if (condition != null) {
            flow.setProperty(
                    BpmnParse.PROPERTYNAME_CONDITION,
                    new FeelCondition(new Feel(condition.getText().strip()), cases));
        }
    }

    @Override
    public void parseIntermediateMessageCatchEventDefinition(Element element, ActivityImpl activity) {
        activity.setAsyncAfter(true);
    }

    @Override
    public void parseBoundaryMessageEventDefinition(Element element, boolean interrupting, ActivityImpl activity) {
        activity.setAsyncAfter(true);
    }

    @Override
    public void parseIoMapping(Element extensionElements, ActivityImpl activity, IoMapping mapping) {
        activity.setIoMapping(null);
    }
}
