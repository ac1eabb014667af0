package jp.madoguchi.engine.process.camunda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.engine.residents.Disclosure;
import jp.madoguchi.engine.residents.Erasing;
import jp.madoguchi.engine.residents.Holding;
import jp.madoguchi.engine.residents.Obstacle;
import jp.madoguchi.engine.residents.Subject;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Processes that still run for somebody's cases. Camunda keeps no history here, and its variables hold ids only. Comes before all others:
 * a step that is left looks at its case, and may still say something, which is then erased with the rest.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProcessHolding implements Holding {

    private static final String REASON = "erased";

    private final RuntimeService runtime;

    ProcessHolding(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public Set<String> tables() {
        return Set.of("act_*");
    }

    @Override
    public void show(Subject subject, Disclosure to) {
        for (ProcessInstance instance : running(subject)) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("case", instance.getBusinessKey());
            shown.put("waitsAt", runtime.getActiveActivityIds(instance.getId()));
            shown.put("variables", runtime.getVariables(instance.getId()));
            to.add("processes", shown);
        }
    }

    @Override
    public List<Obstacle> unsettled(Subject subject) {
        List<String> running = running(subject).stream()
                .map(instance -> String.valueOf(instance.getBusinessKey()))
                .distinct()
                .toList();
        return running.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        "process-running",
                        "終わった案件の処理がまだ動いています。処理が終わるまで残します。",
                        "The process of a closed case still runs; the case stays until it has ended.",
                        running));
    }

    @Override
    public void eraseCases(Subject subject, Erasing to) {
        List<ProcessInstance> running = running(subject);
        running.forEach(instance -> runtime.deleteProcessInstance(instance.getId(), REASON, true, true));
        to.erased("processes", "動いていた処理", "Processes that were running", running.size());
    }

    @Override
    public void erasePerson(Subject subject, Erasing to) {
        // All of it belongs to cases.
    }

    private List<ProcessInstance> running(Subject subject) {
        List<ProcessInstance> found = new ArrayList<>();
        for (String number : subject.cases()) {
            found.addAll(runtime.createProcessInstanceQuery()
                    .tenantIdIn(subject.municipality().value())
                    .processInstanceBusinessKey(number)
                    .rootProcessInstances()
                    .list());
        }
        return found;
    }
}
