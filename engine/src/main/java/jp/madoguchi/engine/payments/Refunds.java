package jp.madoguchi.engine.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives money back by the way it came, and books back what did not arrive. */
@Component
class Refunds {

    private final RefundStore store;
    private final SessionStore sessions;
    private final Books books;
    private final Offers offers;
    private final Talking talking;

    Refunds(RefundStore store, SessionStore sessions, Books books, Offers offers, Talking talking) {
        this.store = store;
        this.sessions = sessions;
        this.books = books;
        this.offers = offers;
        this.talking = talking;
    }

    /** Whom to tell. */
    @Component
    record Talking(PaymentTalk talk, Cases cases, Clock clock) {
        Instant now() {
            return clock.instant();
        }
    }

    /** Money that can be given back by one way; {@code paymentIntent} is empty for cash. */
    private record Way(String paymentIntent, long left) {}

    boolean isBooked(Ledger ledger, Act act) {
        return ledger.has(part(act, 0));
    }

    /** What a case got back without a second person having approved it, in yen. */
    long byOnePerson(MunicipalityId municipality, String caseNumber) {
        return store.of(municipality, caseNumber).stream()
                .filter(refund -> refund.request() == null && refund.state() != Refund.State.FAILED)
                .mapToLong(Refund::amount)
                .sum();
    }

    /**
     * Books and orders refunds that come to that amount, newest payment first, cash last.
     *
     * @param request the one that allowed it; null when nobody had to approve
     */
    Ledger giveBack(Case theCase, Ledger before, long amount, Act act, @Nullable UUID request) {
        Ledger ledger = before;
        long rest = amount;
        int number = 0;
        for (Way way : ways(theCase.municipality(), theCase.number(), before)) {
            long part = Math.min(rest, way.left());
            if (part > 0) {
                Refund refund = refund(way, part, act, part(act, number++), theCase.number(), request);
                ledger = giveBack(theCase, ledger, act, refund);
                rest -= part;
            }
        }
        if (rest > 0) {
            throw new IllegalStateException(
                    "books of case " + theCase.number() + " and its payments differ by " + rest);
        }
        return ledger;
    }

    private static Refund refund(Way way, long amount, Act whole, UUID id, String caseNumber, @Nullable UUID request) {
        boolean cash = way.paymentIntent().isEmpty();
        return new Refund(
                id,
                caseNumber,
                cash ? null : way.paymentIntent(),
                amount,
                cash ? Refund.State.SUCCEEDED : Refund.State.WANTED,
                null,
                whole.at(),
                request);
    }

    private Ledger giveBack(Case theCase, Ledger before, Act whole, Refund refund) {
        MunicipalityId municipality = theCase.municipality();
        String intent = refund.paymentIntent();
        store.insert(municipality, refund);
        if (intent != null) {
            offers.put(municipality, theCase.number(), Errand.refund(refund.id(), intent, refund.amount()));
        }
        talking.talk().say(theCase, intent == null ? "refunded-cash" : "refunding", refund.amount(), theCase.number());
        Act act = new Act(refund.id(), whole.who(), whole.reason(), Objects.requireNonNullElse(intent, ""), whole.at());
        return books.book(municipality, theCase.number(), before, before.refund(act, refund.amount()));
    }

    private List<Way> ways(MunicipalityId municipality, String caseNumber, Ledger ledger) {
        List<Refund> given = store.of(municipality, caseNumber).stream()
                .filter(refund -> refund.state() != Refund.State.FAILED)
                .toList();
        List<Way> ways = new ArrayList<>();
        for (Session session : sessions.of(municipality, caseNumber)) {
            if (session.state() == Session.State.PAID) {
                String intent = Objects.requireNonNull(session.paymentIntent());
                long back = given.stream()
                        .filter(refund -> intent.equals(refund.paymentIntent()))
                        .mapToLong(Refund::amount)
                        .sum();
                ways.add(0, new Way(intent, ledger.paidBy(intent) - back));
            }
        }
        long cashBack = given.stream()
                .filter(refund -> refund.paymentIntent() == null)
                .mapToLong(Refund::amount)
                .sum();
        ways.add(new Way("", ledger.cash() - cashBack));
        return ways;
    }

    Instant now() {
        return talking.now();
    }

    /** Stripe has taken a refund on. */
    void taken(MunicipalityId municipality, UUID id, String stripeId, String status) {
        store.find(municipality, id).ifPresent(refund -> news(municipality, refund, stripeId, status));
    }

    /** What became of a refund, from Stripe. The books change only when it failed, and only once. */
    void news(MunicipalityId municipality, Refund refund, String stripeId, String status) {
        switch (status) {
            case "failed", "canceled" -> failed(municipality, refund, status);
            case "succeeded" -> store.update(municipality, refund.become(succeeded(refund), stripeId));
            default -> store.update(municipality, refund.become(pending(refund), stripeId));
        }
    }

    private static Refund.State succeeded(Refund refund) {
        return refund.state() == Refund.State.FAILED ? Refund.State.FAILED : Refund.State.SUCCEEDED;
    }

    /** Events come in any order: what is known to be over does not begin again. */
    private static Refund.State pending(Refund refund) {
        return refund.state() == Refund.State.WANTED ? Refund.State.PENDING : refund.state();
    }

    void failed(MunicipalityId municipality, Refund refund, String why) {
        if (refund.state() == Refund.State.FAILED) {
            return;
        }
        Ledger before = books.open(municipality, refund.caseNumber());
        store.update(municipality, refund.become(Refund.State.FAILED, null));
        Act act = new Act(
                Act.id("refund-failed/" + refund.id()),
                "stripe",
                "返金できませんでした（" + why + "）",
                Objects.requireNonNullElse(refund.paymentIntent(), ""),
                talking.now());
        books.book(municipality, refund.caseNumber(), before, before.reverse(act, refund.id()));
        talking.cases()
                .note(
                        municipality,
                        refund.caseNumber(),
                        "payment-refund-failed",
                        Map.of("amount", refund.amount(), "reason", why));
    }

    private static UUID part(Act act, int number) {
        return number == 0 ? act.id() : Act.id(act.id() + "/" + number);
    }
}
