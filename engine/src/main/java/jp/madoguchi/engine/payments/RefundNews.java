package jp.madoguchi.engine.payments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Differences.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Stripe tells about refunds: ours, and those made on Stripe's own pages. */
@Component
class RefundNews {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final RefundStore store;
    private final Refunds refunds;
    private final SessionStore sessions;
    private final CaseDoor door;
    private final Noticing noticing;

    RefundNews(RefundStore store, Refunds refunds, SessionStore sessions, CaseDoor door, Noticing noticing) {
        this.store = store;
        this.refunds = refunds;
        this.sessions = sessions;
        this.door = door;
        this.noticing = noticing;
    }

    @Component
    record Noticing(Books books, Cases cases, DifferenceStore differences) {}

    /** {@code refund.created}, {@code refund.updated}, {@code refund.failed}. */
    String refund(StripeEvent event) {
        MunicipalityId municipality = event.municipality();
        String stripeId = event.text("id");
        String status = event.type().equals("refund.failed") ? "failed" : event.text("status");
        Optional<Refund> ours = ours(event)
                .flatMap(refund -> door.enter(municipality, refund.caseNumber()))
                .flatMap(theCase -> ours(event));
        if (ours.isPresent()) {
            refunds.news(municipality, ours.get(), stripeId, status);
            return "refund-" + status;
        }
        boolean over = status.equals("failed") || status.equals("canceled");
        return over ? "known" : outside(event, event.idOf("payment_intent"), event.amount("amount"), stripeId);
    }

    /** {@code charge.refunded}: what was given back of one payment, all in all. */
    String charge(StripeEvent event) {
        String intent = event.idOf("payment_intent");
        long all = event.amount("amount_refunded");
        if (intent == null || all <= 0) {
            return "ignored";
        }
        Optional<Case> theCase = theCase(event.municipality(), intent);
        if (theCase.isEmpty()) {
            return differ(event, intent, all);
        }
        long known = of(event.municipality(), theCase.get(), intent).stream()
                .filter(refund -> refund.state() != Refund.State.FAILED)
                .mapToLong(Refund::amount)
                .sum();
        return all > known ? outside(event, intent, all - known, null) : "known";
    }

    /** Made on Stripe's pages. {@code stripeId} is null when only its amount is known yet. */
    private String outside(StripeEvent event, @Nullable String intent, long amount, @Nullable String stripeId) {
        MunicipalityId municipality = event.municipality();
        Optional<Case> found = intent == null ? Optional.empty() : theCase(municipality, intent);
        if (found.isEmpty() || amount <= 0) {
            return differ(event, stripeId == null ? event.text("id") : stripeId, amount);
        }
        Case theCase = found.get();
        Ledger before = noticing.books().open(municipality, theCase.number());
        List<Refund> nameless = of(municipality, theCase, intent).stream()
                .filter(r -> r.stripeId() == null && r.state() == Refund.State.PENDING && r.amount() == amount)
                .toList();
        if (stripeId != null && !nameless.isEmpty()) {
            refunds.news(municipality, nameless.get(0), stripeId, "succeeded");
            return "known";
        }
        if (amount > before.refundable()) {
            return differ(event, stripeId == null ? event.text("id") : stripeId, amount);
        }
        UUID id = stripeId == null ? UUID.randomUUID() : Act.id("refund/" + stripeId);
        Act act = new Act(id, "stripe", "Stripe の画面での返金", String.valueOf(intent), refunds.now());
        store.insert(
                municipality,
                new Refund(id, theCase.number(), intent, amount, Refund.State.PENDING, stripeId, act.at(), null));
        noticing.books().book(municipality, theCase.number(), before, before.refund(act, amount));
        noticing.cases()
                .note(
                        municipality,
                        theCase.number(),
                        "payment-refunded",
                        Map.of("amount", amount, "reason", act.reason()));
        return "refund-outside";
    }

    private Optional<Refund> ours(StripeEvent event) {
        Optional<Refund> known = store.byStripeId(event.municipality(), event.text("id"));
        String charge = event.metadata("charge");
        return known.isPresent() || charge == null || !charge.matches(UUID_FORM)
                ? known
                : store.find(event.municipality(), UUID.fromString(charge));
    }

    private Optional<Case> theCase(MunicipalityId municipality, String intent) {
        return sessions.byPaymentIntent(municipality, intent)
                .flatMap(session -> door.enter(municipality, session.caseNumber()));
    }

    private List<Refund> of(MunicipalityId municipality, Case theCase, @Nullable String intent) {
        return store.of(municipality, theCase.number()).stream()
                .filter(refund ->
                        refund.paymentIntent() != null && refund.paymentIntent().equals(intent))
                .toList();
    }

    private String differ(StripeEvent event, String reference, long amount) {
        noticing.differences()
                .put(
                        event.municipality(),
                        new Difference(Differences.Kind.UNKNOWN_REFUND, reference, null, amount, 0, null));
        return "difference";
    }
}
