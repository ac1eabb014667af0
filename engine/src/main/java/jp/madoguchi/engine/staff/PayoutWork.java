package jp.madoguchi.engine.staff;

import java.util.List;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.Actor;
import jp.madoguchi.engine.payouts.Payouts;
import jp.madoguchi.engine.payouts.Payouts.Outcome;
import jp.madoguchi.engine.process.Processes;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What staff do with single payments, by which cases go on. One transaction per payment: a list may hold thousands, and their results can
 * be entered again when one of them could not be. The resident's conversation is held first, as by whatever changes a case.
 */
@Component
public class PayoutWork {

    private final Payouts payouts;
    private final CaseWork cases;
    private final Conversations conversations;
    private final Processes processes;
    private final RetriedTransactions transaction;

    PayoutWork(
            Payouts payouts,
            CaseWork cases,
            Conversations conversations,
            Processes processes,
            PlatformTransactionManager transactions) {
        this.payouts = payouts;
        this.cases = cases;
        this.conversations = conversations;
        this.processes = processes;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** Nothing is entered when any of the results cannot be. */
    public void results(MunicipalityId municipality, String id, List<Outcome> outcomes, Actor by) {
        payouts.checkResults(municipality, id, outcomes);
        for (Outcome outcome : outcomes) {
            act(municipality, outcome.caseNumber(), () -> payouts.result(municipality, id, outcome, by));
        }
    }

    public void remove(MunicipalityId municipality, String id, String caseNumber, String reason, Actor by) {
        act(municipality, caseNumber, () -> payouts.remove(municipality, id, caseNumber, reason, by));
    }

    private void act(MunicipalityId municipality, String caseNumber, Runnable act) {
        processes.settle(municipality, caseNumber);
        transaction.executeWithoutResult(status -> {
            conversations.hold(
                    municipality, cases.find(municipality, caseNumber).resident());
            act.run();
        });
    }
}
