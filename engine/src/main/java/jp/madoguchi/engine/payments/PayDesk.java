package jp.madoguchi.engine.payments;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the link in the talk leads: to the session that is open now, or to a fresh one. */
@Component
public class PayDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long PAUSE_MILLIS = 50;

    private final PayAddress address;
    private final CaseDoor door;
    private final Books books;
    private final Cashier cashier;
    private final Offers offers;
    private final RetriedTransactions transaction;

    PayDesk(
            PayAddress address,
            CaseDoor door,
            Books books,
            Cashier cashier,
            Offers offers,
            PlatformTransactionManager transactions) {
        this.address = address;
        this.door = door;
        this.books = books;
        this.cashier = cashier;
        this.offers = offers;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** What a visitor of the link finds. */
    public sealed interface Visit {
        /** The page to pay on. */
        record Pay(String url) implements Visit {}

        /** Stripe is still making the page. */
        record Wait() implements Visit {}

        /** Nothing is owed. */
        record Paid() implements Visit {}

        /** The payer promised to pay elsewhere, for example at a convenience store. */
        record Promised() implements Visit {}

        /** It cannot be paid here. */
        record Closed() implements Visit {}

        record Unknown() implements Visit {}
    }

    /** Follows a link, and waits some seconds for Stripe when a new session is needed. Call it outside a transaction. */
    public Visit visit(String token) {
        Visit visit = look(token);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (visit instanceof Visit.Wait && System.nanoTime() < end && pause()) {
            visit = look(token);
        }
        return visit;
    }

    private Visit look(String token) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<PayAddress.Place> place = address.read(token);
            Optional<Case> theCase = place.flatMap(p -> door.enter(p.municipality(), p.caseNumber()));
            return theCase.map(this::look).orElseGet(Visit.Unknown::new);
        }));
    }

    private Visit look(Case theCase) {
        Ledger ledger = books.open(theCase.municipality(), theCase.number());
        if (ledger.balance() <= 0) {
            return new Visit.Paid();
        }
        if (offers.pending(theCase.municipality(), theCase.number()).isPresent()) {
            return new Visit.Promised();
        }
        long payable = cashier.payable(theCase, ledger);
        if (payable <= 0 || door.isOver(theCase)) {
            return new Visit.Closed();
        }
        offers.withdrawOthers(theCase.municipality(), theCase.number(), payable);
        Optional<Session> current = offers.current(theCase.municipality(), theCase.number());
        if (current.isEmpty()) {
            cashier.order(theCase, ledger, payable, false);
        }
        return current.map(Session::url).<Visit>map(Visit.Pay::new).orElseGet(Visit.Wait::new);
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
