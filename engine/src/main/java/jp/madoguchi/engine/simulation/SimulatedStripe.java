package jp.madoguchi.engine.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Checkout;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stripe in a simulation: keeps its promises, and tells what the payer does. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class SimulatedStripe implements Checkout {

    private static final Duration STORE_WAITS = Duration.ofDays(3);

    private final List<Page> pages = new ArrayList<>();
    private int last;

    /** A page to pay on. */
    static final class Page {
        final MunicipalityId municipality;
        final String id;
        final Order order;
        String status = "open";
        Instant until;

        Page(MunicipalityId municipality, String id, Order order) {
            this.municipality = municipality;
            this.id = id;
            this.order = order;
            this.until = order.expires();
        }

        long total() {
            return order.items().stream().mapToLong(item -> item.amount()).sum();
        }

        void promise(Instant now) {
            status = "promised";
            until = now.plus(STORE_WAITS);
        }
    }

    @Override
    public synchronized Opened open(StripeAccount account, Order order, String key) {
        String id = "cs_test_simulation" + ++last;
        pages.add(new Page(account.municipality(), id, order));
        return new Opened(id, "https://checkout.stripe.example/" + id, order.expires());
    }

    @Override
    public synchronized void expire(StripeAccount account, String session) {
        pages.stream()
                .filter(page -> page.id.equals(session) && page.status.equals("open"))
                .forEach(page -> page.status = "expired");
    }

    @Override
    public synchronized Returned refund(
            StripeAccount account, String paymentIntent, long amount, Map<String, String> metadata, String key) {
        return new Returned("re_simulation" + ++last, "succeeded");
    }

    /** What the time of the payment does not tell is not told here either. */
    @Override
    public String method(StripeAccount account, String paymentIntent) {
        return "";
    }

    @Override
    public Books books(StripeAccount account, Instant since) {
        return new Books(List.of(), List.of());
    }

    /** The newest page of that status. */
    synchronized Optional<Page> newest(MunicipalityId municipality, String status) {
        return of(municipality, page -> page.status.equals(status)).stream().reduce((older, newer) -> newer);
    }

    /** Those nobody paid in time. */
    synchronized List<Page> late(MunicipalityId municipality, Instant now) {
        return of(
                municipality,
                page -> (page.status.equals("open") || page.status.equals("promised")) && !page.until.isAfter(now));
    }

    private List<Page> of(MunicipalityId municipality, Predicate<Page> wanted) {
        return pages.stream()
                .filter(page -> page.municipality.equals(municipality) && wanted.test(page))
                .toList();
    }
}
