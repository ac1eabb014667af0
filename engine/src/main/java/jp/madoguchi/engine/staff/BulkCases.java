package jp.madoguchi.engine.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.engine.cases.Assignments.Assignee;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.jobs.Job;
import jp.madoguchi.engine.jobs.JobWork;
import jp.madoguchi.engine.jobs.Jobs;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.process.StaffTask;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The same act on many cases, as a job. */
@Component
public class BulkCases implements JobWork {

    private static final String KIND = "cases-bulk";
    private static final String ASSIGN = "assign";
    private static final String OUTCOME = "outcome";

    private final CaseWork work;
    private final Processes processes;
    private final Jobs jobs;

    BulkCases(CaseWork work, Processes processes, Jobs jobs) {
        this.work = work;
        this.processes = processes;
        this.jobs = jobs;
    }

    /** @param assignee null for nobody */
    public Job assign(MunicipalityId municipality, List<String> numbers, @Nullable Assignee assignee, Acting acting) {
        Map<String, String> details = new HashMap<>(Map.of("act", ASSIGN));
        if (assignee != null) {
            details.put("account", assignee.account().toString());
            details.put("name", assignee.name());
        }
        return start(municipality, numbers, details, acting);
    }

    public Job decide(MunicipalityId municipality, List<String> numbers, String outcome, String reason, Acting acting) {
        return start(municipality, numbers, Map.of("act", "decide", OUTCOME, outcome, "reason", reason), acting);
    }

    private Job start(MunicipalityId municipality, List<String> numbers, Map<String, String> details, Acting acting) {
        return jobs.start(municipality, KIND, acting.id(), new Job.Request(acting.name(), numbers, details));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void one(Job job, String number) {
        Map<String, String> details = job.request().details();
        StaffAct act = new StaffAct(job.request().by(), null);
        if (ASSIGN.equals(details.get("act"))) {
            String account = details.get("account");
            Assignee assignee = account == null
                    ? null
                    : new Assignee(UUID.fromString(account), details.getOrDefault("name", account));
            work.assign(job.municipality(), number, assignee, act);
            return;
        }
        String outcome = details.getOrDefault(OUTCOME, "");
        mayEnd(job.municipality(), number, outcome);
        String reason = details.getOrDefault("reason", "");
        work.decide(job.municipality(), number, outcome, reason.isEmpty() ? Map.of() : Map.of("reason", reason), act);
    }

    /** A single case shows what it may be decided on; in a list nobody sees it. */
    private void mayEnd(MunicipalityId municipality, String number, String outcome) {
        processes.settle(municipality, number);
        List<String> possible = processes
                .staffTask(municipality, number)
                .map(StaffTask::outcomes)
                .orElse(List.of());
        if (!possible.contains(outcome)) {
            throw new Cases.CaseRefusal("案件 " + number + " は今「" + outcome + "」と決定できません。できるのは " + possible
                    + " です。 / Case " + number + " cannot be decided so now.");
        }
    }
}
