package jp.madoguchi.engine.payments;

import java.util.UUID;
import java.util.function.Consumer;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.RefundDesk.Deciding;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What staff decide on refunds that wait: each act in a transaction of its own. All refuse ({@link Cases.CaseRefusal}) a request that is over
 * already, except when the same person tries again with the same key; {@link RefundRequest.Unknown} when there is none.
 */
@Component
public class RefundApprovals {

    private final RefundDesk desk;
    private final CaseDoor door;
    private final RetriedTransactions transaction;

    RefundApprovals(RefundDesk desk, CaseDoor door, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.door = door;
        this.transaction = new RetriedTransactions(transactions);
    }

    /**
     * Who decides.
     *
     * @param account its id
     * @param key of the attempt; null for no protection against trying twice
     */
    public record Decider(
            String account, String name, @Nullable String key) {}

    /** The money goes back. Refuses who asked for it, and more than can be given back by now. */
    public void approve(MunicipalityId municipality, String number, UUID id, Decider by) {
        act(municipality, number, theCase -> desk.approve(theCase, id, deciding(by, "")));
    }

    /** Refuses who asked for it. */
    public void decline(MunicipalityId municipality, String number, UUID id, String reason, Decider by) {
        act(municipality, number, theCase -> desk.decline(theCase, id, deciding(by, reason)));
    }

    /** Refuses everybody but who asked for it. */
    public void withdraw(MunicipalityId municipality, String number, UUID id, Decider by) {
        act(municipality, number, theCase -> desk.withdraw(theCase, id, deciding(by, "")));
    }

    private static Deciding deciding(Decider by, String reason) {
        return new Deciding(by.account(), by.name(), reason, by.key());
    }

    private void act(MunicipalityId municipality, String number, Consumer<Case> act) {
        transaction.executeWithoutResult(status ->
                act.accept(door.enter(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number))));
    }
}
