package jp.madoguchi.engine.process.camunda;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Cases;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Processes that stopped because something failed again and again: shown to staff as state {@code failed}, taken up again on request. */
@Component
class Stops {

    static final String FAILED = "failed";

    private static final String STATE_BEFORE = "stateBefore";

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RuntimeService> runtime;
    private final Cases cases;
    private final Clock clock;

    Stops(
            ObjectProvider<ManagementService> management,
            ObjectProvider<RuntimeService> runtime,
            Cases cases,
            Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.cases = cases;
        this.clock = clock;
    }

    /** Called when a piece of work has no retries left; {@code activity} is the id of the element that failed. */
    void stopped(ExecutionEntity execution, String activity) {
        CaseKey key = CaseKey.of(execution);
        cases.find(key.municipality(), key.number()).ifPresent(theCase -> {
            if (!theCase.state().equals(FAILED)) {
                execution.getProcessInstance().setVariable(STATE_BEFORE, theCase.state());
            }
            cases.state(key.municipality(), key.number(), FAILED);
            cases.note(
                    key.municipality(),
                    key.number(),
                    "process-stopped",
                    Map.of("activity", activity, "name", name(execution, activity)));
        });
    }

    private static String name(ExecutionEntity execution, String activity) {
        ActivityImpl element = execution.getProcessDefinition().findActivity(activity);
        String name = element == null ? null : element.getName();
        return name == null || name.isBlank() ? activity : name;
    }

    /** Keeps what went wrong with the case, sealed, for those who look after it. */
    void failed(ExecutionEntity execution, String message) {
        CaseKey key = CaseKey.of(execution);
        cases.note(key.municipality(), key.number(), "step-failed", Map.of("message", message));
    }

    boolean resume(CaseKey key) {
        boolean resumed = false;
        for (ProcessInstance instance : instances(key)) {
            for (Job job : jobs(instance)) {
                management.getObject().setJobRetries(job.getId(), 1);
                management.getObject().setJobDuedate(job.getId(), Date.from(clock.instant()));
                resumed = true;
            }
            restore(key, instance);
        }
        return resumed;
    }

    private void restore(CaseKey key, ProcessInstance instance) {
        Object before = runtime.getObject().getVariable(instance.getId(), STATE_BEFORE);
        if (before != null) {
            runtime.getObject().removeVariable(instance.getId(), STATE_BEFORE);
            cases.state(key.municipality(), key.number(), String.valueOf(before));
        }
    }

    private List<ProcessInstance> instances(CaseKey key) {
        return runtime.getObject()
                .createProcessInstanceQuery()
                .tenantIdIn(key.municipality().value())
                .processInstanceBusinessKey(key.number())
                .list();
    }

    private List<Job> jobs(ProcessInstance instance) {
        return management
                .getObject()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .noRetriesLeft()
                .list();
    }
}
