package jp.madoguchi.engine.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.cases.Assignments;
import jp.madoguchi.engine.cases.Assignments.Assignee;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.TimelineEntry;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What staff do with a case. The case is brought up to date first: who is quicker than the process must not be told that nothing is to be
 * decided. Then the resident's conversation is held and the case after it, in the same order as a turn of the resident does, so that both
 * at the same time cannot lock each other out.
 */
@Component
public class CaseWork {

    private final Cases cases;
    private final Conversations conversations;
    private final Assignments assignments;
    private final Processes processes;
    private final RetriedTransactions transaction;

    CaseWork(
            Cases cases,
            Assignments assignments,
            Conversations conversations,
            Processes processes,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.assignments = assignments;
        this.conversations = conversations;
        this.processes = processes;
        this.transaction = new RetriedTransactions(transactions);
    }

    public Case find(MunicipalityId municipality, String number) {
        return cases.find(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
    }

    /** Everything that happened to a case, oldest first. */
    public List<TimelineEntry> timeline(Case theCase) {
        return cases.timeline(theCase.municipality(), theCase.number());
    }

    public void markDeficient(
            MunicipalityId municipality,
            String number,
            Map<String, String> comments,
            @Nullable LocalDate deadline,
            StaffAct act) {
        act(municipality, number, act, () -> cases.markDeficient(municipality, number, comments, deadline, act.by()));
    }

    public void decide(
            MunicipalityId municipality, String number, String outcome, Map<String, Object> fields, StaffAct act) {
        act(municipality, number, act, () -> cases.decide(municipality, number, outcome, fields, act.by()));
    }

    /** @param assignee null for nobody */
    public void assign(MunicipalityId municipality, String number, @Nullable Assignee assignee, StaffAct act) {
        transaction.executeWithoutResult(status -> {
            conversations.hold(municipality, find(municipality, number).resident());
            check(municipality, number, act);
            assignments.assign(municipality, number, assignee, act.by());
        });
    }

    /** Goes on with a process that stopped because something failed again and again. */
    public void retry(MunicipalityId municipality, String number, StaffAct act) {
        act(municipality, number, act, () -> {
            if (!processes.retry(municipality, number)) {
                throw new Cases.CaseRefusal("案件 " + number + " の処理は止まっていません。 / Nothing of this case has stopped.");
            }
            cases.note(municipality, number, "retried", act.by() == null ? Map.of() : Map.of("by", act.by()));
        });
    }

    private void act(MunicipalityId municipality, String number, StaffAct act, Runnable work) {
        processes.settle(municipality, number);
        transaction.executeWithoutResult(status -> {
            conversations.hold(municipality, find(municipality, number).resident());
            check(municipality, number, act);
            work.run();
        });
    }

    /** Staff and the resident hold the conversation for whatever changes the case: none of them comes between this and the change. */
    private void check(MunicipalityId municipality, String number, StaffAct act) {
        Case now = find(municipality, number);
        if (act.seen() != null && act.seen() != now.revision()) {
            List<TimelineEntry> timeline = timeline(now);
            throw new CaseChanged(now, timeline.isEmpty() ? null : timeline.get(timeline.size() - 1));
        }
    }
}
