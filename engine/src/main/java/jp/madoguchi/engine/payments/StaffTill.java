package jp.madoguchi.engine.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Payments.By;
import jp.madoguchi.engine.payments.Payments.Statement;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What staff do with money: each act in a transaction of its own, tells how the case stands then. Throws as {@link Payments}. */
@Component
public class StaffTill {

    private final Payments payments;
    private final CaseDoor door;
    private final RetriedTransactions transaction;

    StaffTill(Payments payments, CaseDoor door, PlatformTransactionManager transactions) {
        this.payments = payments;
        this.door = door;
        this.transaction = new RetriedTransactions(transactions);
    }

    public Statement statement(MunicipalityId municipality, String number) {
        return act(municipality, number, theCase -> {});
    }

    public Statement charge(
            MunicipalityId municipality, String number, List<Item> items, @Nullable LocalDate dueOn, By by) {
        return act(municipality, number, theCase -> payments.charge(theCase, items, dueOn, by));
    }

    /** What came of a refund: with a request it waits for a second person. */
    public record Refunding(Statement statement, @Nullable UUID request) {}

    public Refunding refund(MunicipalityId municipality, String number, @Nullable Long amount, By by) {
        AtomicReference<@Nullable UUID> request = new AtomicReference<>();
        Statement statement = act(
                municipality,
                number,
                theCase -> request.set(payments.refund(theCase, amount, by).orElse(null)));
        return new Refunding(statement, request.get());
    }

    public Statement waive(MunicipalityId municipality, String number, @Nullable Long amount, By by) {
        return act(municipality, number, theCase -> payments.waive(theCase, amount, by));
    }

    public Statement cash(MunicipalityId municipality, String number, long amount, By by) {
        return act(municipality, number, theCase -> payments.cash(theCase, amount, by));
    }

    private Statement act(MunicipalityId municipality, String number, Consumer<Case> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Case theCase = door.enter(municipality, number).orElseThrow(() -> new Cases.UnknownCase(number));
            act.accept(theCase);
            return payments.statement(municipality, number);
        }));
    }
}
