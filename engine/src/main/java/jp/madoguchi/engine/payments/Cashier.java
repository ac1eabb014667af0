package jp.madoguchi.engine.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.AccountStore.CaseAccount;
import jp.madoguchi.engine.payments.Payments.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks residents for what their cases owe: by a card with a link, or by word when there is no way to pay online. */
@Component
class Cashier {

    private final Books books;
    private final Offers offers;
    private final StripeAccounts stripe;
    private final PaymentTalk talk;
    private final Cases cases;

    Cashier(Books books, Offers offers, StripeAccounts stripe, PaymentTalk talk, Cases cases) {
        this.books = books;
        this.offers = offers;
        this.stripe = stripe;
        this.talk = talk;
        this.cases = cases;
    }

    /** After something was booked: an offer that no longer fits goes, one that is missing comes. */
    void adjust(Case theCase, Ledger ledger, boolean again) {
        MunicipalityId municipality = theCase.municipality();
        long wanted = Math.max(0, offers.wanted(municipality, theCase.number(), ledger));
        offers.withdrawOthers(municipality, theCase.number(), wanted);
        if (wanted == 0) {
            return;
        }
        if (stripe.find(municipality).isEmpty()) {
            cannot(theCase, "not-set-up", wanted);
        } else if (!Offers.isSuitable(wanted)) {
            cannot(theCase, "unsuitable", wanted);
        } else {
            Optional<Session> current = offers.current(municipality, theCase.number());
            if (current.isEmpty()) {
                order(theCase, ledger, wanted, true);
            } else if (again && current.get().state() == Session.State.OPEN) {
                show(theCase, ledger, wanted);
            }
        }
    }

    /** How a case stands, with the link when something can be paid. */
    Statement statement(MunicipalityId municipality, String caseNumber, long waiting) {
        Ledger ledger = books.read(municipality, caseNumber);
        Optional<CaseAccount> account = books.find(municipality, caseNumber);
        boolean payable = ledger.balance() > 0 && stripe.find(municipality).isPresent();
        Session session = offers.current(municipality, caseNumber)
                .or(() -> offers.pending(municipality, caseNumber))
                .orElse(null);
        return new Statement(
                ledger,
                account.map(CaseAccount::dueOn).orElse(null),
                payable ? account.map(a -> offers.link(municipality, a)).orElse(null) : null,
                session == null ? null : session.shown(),
                waiting);
    }

    void dueOn(Case theCase, LocalDate dueOn) {
        books.dueOn(theCase.municipality(), theCase.number(), dueOn);
    }

    /** Makes all that is offered unpayable. */
    void withdraw(Case theCase) {
        offers.withdrawOthers(theCase.municipality(), theCase.number(), 0);
    }

    /** Money has come: the resident is told, and what is offered follows. */
    void received(Case theCase, Ledger ledger, long amount) {
        if (ledger.balance() > 0) {
            talk.say(theCase, "received-part", amount, theCase.number(), ledger.balance());
        } else {
            talk.say(theCase, "received", amount, theCase.number());
        }
        adjust(theCase, ledger, false);
    }

    /** The amount that can be paid by the link now; 0 for none. */
    long payable(Case theCase, Ledger ledger) {
        long wanted = offers.wanted(theCase.municipality(), theCase.number(), ledger);
        boolean possible =
                Offers.isSuitable(wanted) && stripe.find(theCase.municipality()).isPresent();
        return possible ? wanted : 0;
    }

    /** @param tell whether the resident gets a card when the session is open */
    void order(Case theCase, Ledger ledger, long amount, boolean tell) {
        offers.order(
                theCase,
                ledger,
                new Offers.Wanted(amount, talk.language(theCase), talk.rest(theCase), link(theCase), tell));
    }

    /** Sends the card with the link. */
    void show(Case theCase, Ledger ledger, long amount) {
        talk.card(theCase, items(theCase, ledger, amount), dueOn(theCase), link(theCase));
    }

    List<Item> items(Case theCase, Ledger ledger, long amount) {
        return Offers.items(ledger, amount, talk.rest(theCase));
    }

    @Nullable LocalDate dueOn(Case theCase) {
        return books.account(theCase.municipality(), theCase.number()).dueOn();
    }

    String link(Case theCase) {
        CaseAccount account = books.account(theCase.municipality(), theCase.number());
        return offers.link(theCase.municipality(), account);
    }

    private void cannot(Case theCase, String why, long amount) {
        talk.say(theCase, why, amount, theCase.number());
        cases.note(theCase.municipality(), theCase.number(), "payment-" + why, Map.of("amount", amount));
    }
}
