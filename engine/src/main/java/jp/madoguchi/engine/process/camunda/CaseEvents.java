package jp.madoguchi.engine.process.camunda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.definitions.process.Step;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.packages.Packages;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happens to cases moves their processes, in the same transaction. */
@Component
class CaseEvents {

    /** What others do only when the process has no way of its own for it comes after this. */
    private static final int THE_PROCESS = 1000;

    private final Deployments deployments;
    private final StaffTasks tasks;
    private final Waiting waiting;
    private final CaseScope scope;
    private final Conversations conversations;

    CaseEvents(
            Deployments deployments, StaffTasks tasks, Waiting waiting, CaseScope scope, Conversations conversations) {
        this.deployments = deployments;
        this.tasks = tasks;
        this.waiting = waiting;
        this.scope = scope;
        this.conversations = conversations;
    }

    @EventListener
    void published(Packages.PackagePublished event) {
        deployments.deploy(event.municipality(), event.version());
    }

    @EventListener
    void submitted(Cases.CaseSubmitted event) {
        Case opened = event.theCase();
        process(opened).ifPresent(process -> {
            if (!deployments.has(opened.municipality(), opened.packageVersion(), process)) {
                deployments.deploy(opened.municipality(), opened.packageVersion());
            }
            waiting.start(CaseKey.of(opened), Deployments.key(opened.packageVersion(), process));
        });
    }

    @EventListener
    @Order(THE_PROCESS)
    void decided(Cases.CaseDecided event) {
        Case decided = event.theCase();
        Case.Decision decision = decided.decision();
        complete(decided, decision == null ? "" : decision.outcome());
    }

    @EventListener
    void markedDeficient(Cases.CaseMarkedDeficient event) {
        Case marked = event.theCase();
        if (process(marked).isPresent()) {
            complete(marked, Step.DEFICIENT);
        } else {
            conversations.ask(marked.municipality(), marked.number(), null, marked.deficiencies());
        }
    }

    @EventListener
    @Order(THE_PROCESS)
    void corrected(Cases.AnswersCorrected event) {
        CaseKey key = CaseKey.of(event.theCase());
        if (!waiting.answered(key, Step.DEFICIENT)) {
            waiting.message(key, "corrected");
        }
    }

    @EventListener
    @Order(THE_PROCESS)
    void withdrawn(Cases.CaseWithdrawn event) {
        CaseKey key = CaseKey.of(event.theCase());
        if (!waiting.message(key, "withdrawn")) {
            waiting.end(key, "withdrawn");
        }
    }

    @EventListener
    void answered(Conversations.FormAnswered event) {
        waiting.answered(new CaseKey(event.municipality(), event.caseNumber()), event.form());
    }

    private void complete(Case theCase, String outcome) {
        List<StaffTasks.Open> open = tasks.open(CaseKey.of(theCase));
        if (open.isEmpty()) {
            throw new CaseRefusal("案件 " + theCase.number()
                    + " は今、職員の決定を待っていません。画面を開き直して状態を確かめてください。 / No task of staff is open for this case.");
        }
        StaffTasks.Open task = open.stream()
                .filter(t -> t.takes(outcome))
                .findFirst()
                .orElseThrow(() -> new CaseRefusal("「" + outcome + "」は今選べません。選べるのは " + allowed(open)
                        + " です。 / The outcome must be one of " + allowed(open) + "."));
        tasks.complete(task);
    }

    private static Set<String> allowed(List<StaffTasks.Open> open) {
        Set<String> outcomes = new TreeSet<>();
        open.forEach(task -> outcomes.addAll(task.shown().outcomes()));
        return outcomes;
    }

    private Optional<String> process(Case theCase) {
        return scope.definition(theCase)
                .definition()
                .manifest()
                .procedure(theCase.procedure())
                .flatMap(procedure -> Optional.ofNullable(procedure.process()));
    }
}
