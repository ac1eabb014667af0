package jp.madoguchi.engine.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Checkout.StripeRefund;
import jp.madoguchi.engine.payments.Checkout.StripeSession;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what Stripe says with the books. */
@Component
class Comparison implements Differences {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final Duration REACH = Duration.ofDays(35);

    /** What is under way may not be told on both sides yet. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Checkout checkout;
    private final StripeAccounts accounts;
    private final DifferenceStore store;
    private final OurSide ours;
    private final TransactionTemplate transaction;

    Comparison(
            Checkout checkout,
            StripeAccounts accounts,
            DifferenceStore store,
            OurSide ours,
            TransactionTemplate transaction) {
        this.checkout = checkout;
        this.accounts = accounts;
        this.store = store;
        this.ours = ours;
        this.transaction = transaction;
    }

    /** What we have. */
    @Component
    record OurSide(SessionStore sessions, RefundStore refunds, Clock clock) {}

    @Override
    public List<Difference> of(MunicipalityId municipality) {
        return store.of(municipality);
    }

    @Override
    public void compareDue() {
        Instant yesterday = ours.clock().instant().minus(Duration.ofDays(1));
        for (MunicipalityId municipality : accounts.notReconciledSince(yesterday)) {
            if (accounts.claimReconciliation(municipality, yesterday)) {
                try {
                    compare(municipality);
                } catch (Checkout.Refused | Checkout.Unreachable e) {
                    LOG.warn("Payments of {} could not be compared with Stripe: {}", municipality, e.getMessage());
                }
            }
        }
    }

    @Override
    public void compare(MunicipalityId municipality) {
        Optional<StripeAccount> account = accounts.find(municipality);
        if (account.isEmpty()) {
            return;
        }
        Instant since = ours.clock().instant().minus(REACH);
        Instant until = ours.clock().instant().minus(GRACE);
        Checkout.Books theirs = checkout.books(account.get(), since);
        List<Difference> found = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            sessions(municipality, theirs.sessions(), since, until, found);
            refunds(municipality, theirs.refunds(), since, until, found);
            store.forgetCompared(municipality);
            found.forEach(difference -> store.put(municipality, difference));
        });
        found.forEach(d -> LOG.warn(
                "Payments of {}: {} {} ({} yen at Stripe, {} in the books)",
                municipality,
                d.kind().id(),
                d.reference(),
                d.stripeAmount(),
                d.ledgerAmount()));
    }

    private void sessions(
            MunicipalityId municipality,
            List<StripeSession> theirs,
            Instant since,
            Instant until,
            List<Difference> found) {
        Map<String, Session> known = ours.sessions().between(municipality, since, until).stream()
                .filter(session -> session.stripeId() != null)
                .collect(Collectors.toMap(Session::stripeId, Function.identity(), (a, b) -> a));
        for (StripeSession session : theirs) {
            Session mine = known.get(session.id());
            boolean paid = session.paymentStatus().equals("paid");
            boolean booked = mine != null && mine.state() == Session.State.PAID;
            if (paid && ours.sessions().byStripeId(municipality, session.id()).isEmpty()) {
                found.add(new Difference(Kind.UNKNOWN_PAYMENT, session.id(), null, session.amount(), 0, null));
            } else if (mine != null && paid && !booked) {
                found.add(new Difference(
                        Kind.PAID_NOT_BOOKED, session.id(), mine.caseNumber(), session.amount(), 0, null));
            } else if (mine != null && booked && !paid) {
                found.add(
                        new Difference(Kind.BOOKED_NOT_PAID, session.id(), mine.caseNumber(), 0, mine.amount(), null));
            } else if (mine != null && booked && mine.amount() != session.amount()) {
                found.add(new Difference(
                        Kind.AMOUNTS_DIFFER, session.id(), mine.caseNumber(), session.amount(), mine.amount(), null));
            }
        }
        Set<String> told = theirs.stream().map(StripeSession::id).collect(Collectors.toSet());
        known.values().stream()
                .filter(s -> s.state() == Session.State.PAID && !told.contains(String.valueOf(s.stripeId())))
                .forEach(s -> found.add(new Difference(
                        Kind.BOOKED_NOT_PAID, String.valueOf(s.stripeId()), s.caseNumber(), 0, s.amount(), null)));
    }

    private void refunds(
            MunicipalityId municipality,
            List<StripeRefund> theirs,
            Instant since,
            Instant until,
            List<Difference> found) {
        Map<String, Refund> known = ours.refunds().between(municipality, since, until).stream()
                .filter(refund -> refund.stripeId() != null)
                .collect(Collectors.toMap(Refund::stripeId, Function.identity(), (a, b) -> a));
        for (StripeRefund refund : theirs) {
            boolean over = refund.status().equals("failed") || refund.status().equals("canceled");
            String intent = refund.paymentIntent();
            Optional<Session> paidBy =
                    intent == null ? Optional.empty() : ours.sessions().byPaymentIntent(municipality, intent);
            boolean unbooked =
                    ours.refunds().byStripeId(municipality, refund.id()).isEmpty();
            if (!over && paidBy.isPresent() && unbooked) {
                found.add(new Difference(
                        Kind.REFUND_NOT_BOOKED, refund.id(), paidBy.get().caseNumber(), refund.amount(), 0, null));
            } else if (!over && paidBy.isEmpty() && unbooked) {
                found.add(new Difference(Kind.UNKNOWN_REFUND, refund.id(), null, refund.amount(), 0, null));
            }
        }
        Set<String> made = theirs.stream()
                .filter(refund ->
                        !refund.status().equals("failed") && !refund.status().equals("canceled"))
                .map(StripeRefund::id)
                .collect(Collectors.toSet());
        known.values().stream()
                .filter(r -> r.state() != Refund.State.FAILED && !made.contains(String.valueOf(r.stripeId())))
                .forEach(r -> found.add(new Difference(
                        Kind.REFUND_NOT_MADE, String.valueOf(r.stripeId()), r.caseNumber(), 0, r.amount(), null)));
    }
}
