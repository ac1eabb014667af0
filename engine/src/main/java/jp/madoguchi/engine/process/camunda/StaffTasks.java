package jp.madoguchi.engine.process.camunda;

import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.engine.process.StaffTask;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of staff. */
@Component
class StaffTasks {

    private final TaskService tasks;
    private final RepositoryService repository;

    StaffTasks(TaskService tasks, RepositoryService repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    /** An open task and what staff see of it. */
    record Open(String id, StaffTask shown) {
        boolean takes(String outcome) {
            return shown.outcomes().contains(outcome);
        }
    }

    /** Oldest first. */
    List<Open> open(CaseKey key) {
        return tasks
                .createTaskQuery()
                .tenantIdIn(key.municipality().value())
                .processInstanceBusinessKey(key.number())
                .active()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(this::open)
                .toList();
    }

    private Open open(Task task) {
        String departments = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .collect(Collectors.joining("、"));
        return new Open(task.getId(), new StaffTask(String.valueOf(task.getName()), departments, outcomes(task)));
    }

    @SuppressWarnings("unchecked")
    private List<String> outcomes(Task task) {
        return (List<String>) ((RepositoryServiceImpl) repository)
                .getDeployedProcessDefinition(task.getProcessDefinitionId())
                .findActivity(task.getTaskDefinitionKey())
                .getProperty(Binding.OUTCOMES);
    }

    void complete(Open task) {
        Contention.told(() -> tasks.complete(task.id()));
    }
}
