package jp.madoguchi.engine.payments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds out how money came. A session's event only lists what was on offer, so Stripe is asked when that was more than one. */
@Component
class Methods {

    private static final Logger LOG = LoggerFactory.getLogger(Methods.class);

    /** What is paid after leaving Stripe's page, of what Stripe has in Japan. */
    private static final Set<String> LATER = Set.of("konbini", "customer_balance");

    /** What was offered before there was anything else, for events that do not say. */
    private static final List<String> FIRST = List.of("card", "konbini");

    private final Checkout checkout;
    private final StripeAccounts accounts;
    private final SessionNews sessions;

    Methods(Checkout checkout, StripeAccounts accounts, SessionNews sessions) {
        this.checkout = checkout;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * @param method as Stripe names it; empty when it is not known
     * @param askAgain whether Stripe could not be reached and it is not clear without
     */
    record How(String method, boolean askAgain) {
        static final How UNKNOWN = new How("", false);
        private static final int LONGEST = 60;

        /** Whatever it is called, the money is booked. */
        How {
            method = method.length() > LONGEST ? "" : method;
        }
    }

    /** Call it outside a transaction. Money is never kept waiting for this: what cannot be asked now is asked later. */
    How of(StripeEvent event) {
        List<String> offered = offered(event);
        String intent = event.idOf("payment_intent");
        if (offered.size() == 1 || intent == null || !sessions.isAwaited(event)) {
            return new How(likely(event, offered), false);
        }
        Optional<StripeAccount> account = accounts.find(event.municipality());
        if (account.isEmpty()) {
            return new How(likely(event, offered), false);
        }
        try {
            String told = checkout.method(account.get(), intent);
            return new How(told.isEmpty() ? likely(event, offered) : told, false);
        } catch (Checkout.Refused e) {
            return new How(likely(event, offered), false);
        } catch (Checkout.Unreachable e) {
            LOG.info("Stripe did not tell how {} was paid: {}", intent, e.getMessage());
            String likely = likely(event, offered);
            return new How(likely, likely.isEmpty());
        }
    }

    private static List<String> offered(StripeEvent event) {
        JsonNode types = event.object().path("payment_method_types");
        return types.isEmpty()
                ? FIRST
                : types.valueStream().map(type -> type.asString("")).toList();
    }

    /** The only one that fits the time at which the money came; empty when several do. */
    private static String likely(StripeEvent event, List<String> offered) {
        boolean later = event.type().endsWith("async_payment_succeeded");
        List<String> fitting =
                offered.stream().filter(type -> LATER.contains(type) == later).toList();
        return fitting.size() == 1 ? fitting.get(0) : "";
    }
}
