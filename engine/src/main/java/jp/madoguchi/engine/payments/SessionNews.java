package jp.madoguchi.engine.payments;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.payments.Differences.Difference;
import org.springframework.stereotype.Component;

/** What Stripe tells about sessions. Money is booked here and nowhere else. */
@Component
class SessionNews {

    private static final int OFFERS_REPEATED = 3;

    private final SessionStore sessions;
    private final Books books;
    private final CaseDoor door;
    private final Cashier cashier;
    private final Noticing noticing;

    SessionNews(SessionStore sessions, Books books, CaseDoor door, Cashier cashier, Noticing noticing) {
        this.sessions = sessions;
        this.books = books;
        this.door = door;
        this.cashier = cashier;
        this.noticing = noticing;
    }

    /** Whom to tell beside the books. */
    @Component
    record Noticing(PaymentTalk talk, Cases cases, DifferenceStore differences, Offers offers, Clock clock) {}

    private record About(Case theCase, Session session) {}

    /** Whether an event of money is about a payment of ours that is not booked yet. */
    boolean isAwaited(StripeEvent event) {
        return session(event)
                .filter(session -> session.state() != Session.State.PAID)
                .isPresent();
    }

    /** @param how the money came */
    String paid(StripeEvent event, Methods.How how) {
        long amount = event.amount("amount_total");
        Optional<About> found = find(event);
        boolean yen = event.text("currency").isEmpty() || event.text("currency").equalsIgnoreCase("jpy");
        if (found.isEmpty() || !yen || amount <= 0) {
            Differences.Kind kind = yen ? Differences.Kind.UNKNOWN_PAYMENT : Differences.Kind.OTHER_CURRENCY;
            if (amount > 0) {
                differ(event, kind, event.idOf("client_reference_id"), amount);
            }
            return "difference";
        }
        About about = found.get();
        Session session = about.session();
        Case theCase = about.theCase();
        Ledger before = books.open(event.municipality(), theCase.number());
        if (session.state() == Session.State.PAID) {
            return "known";
        }
        String intent = Objects.requireNonNullElse(event.idOf("payment_intent"), event.text("id"));
        sessions.update(event.municipality(), session.with(Session.State.PAID, intent));
        Act act = new Act(
                Act.id("paid/" + session.id()),
                "resident",
                "",
                intent,
                noticing.clock().instant());
        Ledger after =
                books.book(event.municipality(), theCase.number(), before, before.pay(act, how.method(), amount));
        if (how.askAgain()) {
            noticing.offers().put(event.municipality(), theCase.number(), Errand.method(session.id(), intent));
        }
        noticing.cases()
                .note(
                        event.municipality(),
                        theCase.number(),
                        "payment-received",
                        Map.of("amount", amount, "payment", intent));
        if (door.isOver(theCase)) {
            differ(event, Differences.Kind.CASE_OVER, theCase.number(), amount);
        } else if (after.balance() < 0) {
            differ(event, Differences.Kind.TOO_MUCH, theCase.number(), amount);
        }
        cashier.received(theCase, after, amount);
        return "paid";
    }

    String promised(StripeEvent event) {
        return find(event)
                .filter(about -> about.session().isOffered())
                .map(about -> {
                    become(event, about, Session.State.PENDING);
                    noticing.talk()
                            .say(about.theCase(), "promised", about.theCase().number());
                    return "promised";
                })
                .orElse("known");
    }

    String failed(StripeEvent event) {
        return find(event)
                .filter(about -> about.session().isLive())
                .map(about -> {
                    become(event, about, Session.State.FAILED);
                    return offerAgain(event, about, "failed");
                })
                .orElse("known");
    }

    String expired(StripeEvent event) {
        return find(event)
                .filter(about -> about.session().isOffered())
                .map(about -> {
                    become(event, about, Session.State.EXPIRED);
                    return offerAgain(event, about, "expired");
                })
                .orElse("known");
    }

    private void become(StripeEvent event, About about, Session.State state) {
        books.open(event.municipality(), about.theCase().number());
        sessions.update(event.municipality(), about.session().with(state, event.idOf("payment_intent")));
    }

    /** The card in the talk leads to a new session whenever it is tapped; it is only shown again, and not for ever. */
    private String offerAgain(StripeEvent event, About about, String why) {
        Case theCase = about.theCase();
        Ledger ledger = books.read(event.municipality(), theCase.number());
        long payable = door.isOver(theCase) ? 0 : cashier.payable(theCase, ledger);
        long lost = sessions.of(event.municipality(), theCase.number()).stream()
                .filter(s -> s.state() == Session.State.EXPIRED || s.state() == Session.State.FAILED)
                .count();
        if (payable > 0 && lost <= OFFERS_REPEATED) {
            noticing.talk().say(theCase, why, theCase.number());
            cashier.show(theCase, ledger, payable);
        }
        return why;
    }

    /** By Stripe's id; by ours when Stripe was quicker with its event than with its answer. */
    private Optional<About> find(StripeEvent event) {
        return session(event)
                .flatMap(session -> door.enter(event.municipality(), session.caseNumber()))
                .flatMap(theCase -> session(event).map(session -> new About(theCase, session)));
    }

    private Optional<Session> session(StripeEvent event) {
        Optional<Session> known = sessions.byStripeId(event.municipality(), event.text("id"));
        String charge = event.metadata("charge");
        boolean uuid = charge != null && charge.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return known.isPresent() || !uuid
                ? known
                : sessions.find(event.municipality(), UUID.fromString(Objects.requireNonNull(charge)))
                        .filter(s -> s.stripeId() == null)
                        .map(s -> s.named(event.text("id")));
    }

    private void differ(
            StripeEvent event, Differences.Kind kind, @org.jspecify.annotations.Nullable String number, long amount) {
        String shortNumber = number == null || number.length() > 20 ? null : number;
        noticing.differences()
                .put(event.municipality(), new Difference(kind, event.text("id"), shortNumber, amount, 0, null));
    }
}
