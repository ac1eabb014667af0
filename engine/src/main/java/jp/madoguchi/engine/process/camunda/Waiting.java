package jp.madoguchi.engine.process.camunda;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Process instances of a case that wait for something. */
@Component
class Waiting {

    private final RuntimeService runtime;

    Waiting(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(CaseKey key, String definition) {
        Contention.told(() -> runtime.createProcessInstanceByKey(definition)
                .processDefinitionTenantId(key.municipality().value())
                .businessKey(key.number())
                .execute());
    }

    /** @return whether anybody waited for the answers to that form */
    boolean answered(CaseKey key, String form) {
        return signal(key, AskResident.ASKED, form);
    }

    /** @return whether anybody waited for a payment from lists of that kind */
    boolean paidOut(CaseKey key, String kind) {
        return signal(key, PayOut.AWAITED, kind);
    }

    private boolean signal(CaseKey key, String variable, String value) {
        List<Execution> waiting =
                executions(key).variableValueEquals(variable, value).list();
        waiting.forEach(execution -> Contention.told(() -> runtime.signal(execution.getId())));
        return !waiting.isEmpty();
    }

    /** Nothing is owed any longer. */
    void paid(CaseKey key) {
        executions(key)
                .variableValueEquals(RequestPayment.WAITS, true)
                .list()
                .forEach(execution -> Contention.told(() -> runtime.signal(execution.getId())));
    }

    /** @return whether anybody waited for the message */
    boolean message(CaseKey key, String name) {
        List<Execution> waiting =
                executions(key).messageEventSubscriptionName(name).list();
        waiting.forEach(execution -> Contention.told(() -> runtime.messageEventReceived(name, execution.getId())));
        return !waiting.isEmpty();
    }

    void end(CaseKey key, String reason) {
        for (ProcessInstance instance : instances(key)) {
            Contention.told(() -> runtime.deleteProcessInstance(instance.getId(), reason));
        }
    }

    private List<ProcessInstance> instances(CaseKey key) {
        return runtime.createProcessInstanceQuery()
                .tenantIdIn(key.municipality().value())
                .processInstanceBusinessKey(key.number())
                .rootProcessInstances()
                .list();
    }

    private ExecutionQuery executions(CaseKey key) {
        return runtime.createExecutionQuery()
                .tenantIdIn(key.municipality().value())
                .processInstanceBusinessKey(key.number())
                .active();
    }
}
