package jp.madoguchi.engine.process.camunda;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.process.StaffTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CaseProcesses implements Processes {

    private final DueJobs jobs;
    private final CaseJobs caseJobs;
    private final StaffTasks tasks;
    private final Stops stops;

    CaseProcesses(DueJobs jobs, CaseJobs caseJobs, StaffTasks tasks, Stops stops) {
        this.jobs = jobs;
        this.caseJobs = caseJobs;
        this.tasks = tasks;
        this.stops = stops;
    }

    @Override
    public void runDue() {
        Set<String> tried = new HashSet<>();
        boolean worked = true;
        while (worked) {
            worked = false;
            for (String job : jobs.next()) {
                worked |= tried.add(job) && jobs.run(job);
            }
        }
    }

    @Override
    public void settle(MunicipalityId municipality, String caseNumber) {
        caseJobs.settle(new CaseKey(municipality, caseNumber));
    }

    @Override
    public Optional<StaffTask> staffTask(MunicipalityId municipality, String caseNumber) {
        return tasks.open(new CaseKey(municipality, caseNumber)).stream()
                .findFirst()
                .map(StaffTasks.Open::shown);
    }

    @Override
    @Transactional
    public boolean retry(MunicipalityId municipality, String caseNumber) {
        return stops.resume(new CaseKey(municipality, caseNumber));
    }
}
