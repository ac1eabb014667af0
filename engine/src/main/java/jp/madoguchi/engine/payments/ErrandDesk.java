package jp.madoguchi.engine.payments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Keeps what came of an errand, each in a transaction of its own. */
@Component
class ErrandDesk {

    private final SessionStore sessions;
    private final Ways ways;
    private final CaseDoor door;
    private final Cashier cashier;
    private final RetriedTransactions transaction;

    ErrandDesk(
            SessionStore sessions, Ways ways, CaseDoor door, Cashier cashier, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.ways = ways;
        this.door = door;
        this.cashier = cashier;
        this.transaction = new RetriedTransactions(transactions);
    }

    /** Where refunds and notes go. */
    @Component
    record Ways(Refunds refunds, RefundStore store, Offers offers, Books books, Cases cases) {}

    boolean isWanted(MunicipalityId municipality, Errand errand) {
        return Boolean.TRUE.equals(transaction.execute(status -> sessions.find(municipality, errand.id())
                .filter(session -> session.state() == Session.State.WANTED)
                .isPresent()));
    }

    void opened(MunicipalityId municipality, Errand errand, Checkout.Opened opened) {
        List<Item> items = Objects.requireNonNull(errand.order()).items();
        transaction.executeWithoutResult(status -> sessions.find(municipality, errand.id())
                .flatMap(session -> door.enter(municipality, session.caseNumber()))
                .ifPresent(theCase -> {
                    Ledger ledger = ways.books().open(municipality, theCase.number());
                    Session session = sessions.find(municipality, errand.id()).orElseThrow();
                    if (session.state() == Session.State.WANTED) {
                        sessions.update(municipality, session.opened(opened.session(), opened.url(), opened.expires()));
                        if (errand.tell()) {
                            cashier.show(
                                    theCase,
                                    ledger,
                                    items.stream().mapToLong(Item::amount).sum());
                        }
                    } else if (session.state() == Session.State.REPLACED) {
                        sessions.update(municipality, session.named(opened.session()));
                        ways.offers()
                                .put(municipality, theCase.number(), Errand.expire(session.id(), opened.session()));
                    }
                }));
    }

    Map<String, String> metadata(MunicipalityId municipality, Errand errand) {
        String number = Objects.requireNonNull(transaction.execute(status -> ways.store()
                .find(municipality, errand.id())
                .map(Refund::caseNumber)
                .orElse("")));
        return Errand.metadata(municipality.value(), number, errand.id());
    }

    void refunding(MunicipalityId municipality, Errand errand, Checkout.Returned returned) {
        transaction.executeWithoutResult(status -> {
            enterRefund(municipality, errand);
            ways.refunds().taken(municipality, errand.id(), returned.refund(), returned.status());
        });
    }

    /** It is known now how money came: it goes to its own account. */
    void named(MunicipalityId municipality, Errand errand, String method) {
        transaction.executeWithoutResult(status -> sessions.find(municipality, errand.id())
                .filter(session -> !method.isEmpty())
                .flatMap(session -> door.enter(municipality, session.caseNumber()))
                .ifPresent(theCase -> {
                    Ledger ledger = ways.books().open(municipality, theCase.number());
                    String intent = Objects.requireNonNull(errand.target());
                    Act act = Act.named(
                            "method/" + errand.id(),
                            "stripe",
                            "支払い方法の確認",
                            intent,
                            ways.refunds().now());
                    if (!ledger.has(act.id())) {
                        ways.books()
                                .book(
                                        municipality,
                                        theCase.number(),
                                        ledger,
                                        ledger.name(act, method, ledger.paidBy(intent)));
                    }
                }));
    }

    /** Stripe will not do it: staff see why, and what was booked for it is booked back. */
    void refused(MunicipalityId municipality, Errand errand, String why) {
        transaction.executeWithoutResult(status -> {
            if (errand.what() == Errand.What.REFUND) {
                enterRefund(municipality, errand);
                ways.store()
                        .find(municipality, errand.id())
                        .ifPresent(refund -> ways.refunds().failed(municipality, refund, why));
            } else if (errand.what() == Errand.What.OPEN) {
                sessions.find(municipality, errand.id())
                        .flatMap(session ->
                                door.enter(municipality, session.caseNumber()).map(theCase -> session))
                        .ifPresent(session -> notMade(municipality, session, why));
            }
        });
    }

    private void notMade(MunicipalityId municipality, Session session, String why) {
        sessions.update(municipality, session.become(Session.State.REFUSED));
        ways.cases()
                .note(
                        municipality,
                        session.caseNumber(),
                        "payment-session-refused",
                        Map.of("amount", session.amount(), "reason", why));
    }

    private void enterRefund(MunicipalityId municipality, Errand errand) {
        ways.store().find(municipality, errand.id()).ifPresent(refund -> door.enter(municipality, refund.caseNumber()));
    }
}
