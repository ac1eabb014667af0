package jp.madoguchi.engine.demo;

import java.net.URI;
import jp.madoguchi.engine.payments.StripeAccounts;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxStripe;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Sets the demo municipality up with the sandbox's Stripe, so that a newcomer can pay. A Stripe account of the city's own stays. */
@SandboxComponent
class DemoPayments {

    /** Not secrets: the sandbox is the only one who knows this account. */
    private static final String KEY = "sk_test_sandbox";

    private static final String SECRET = "whsec_sandbox";
    private static final String PATH = "/sandbox/stripe";

    private final StripeAccounts accounts;
    private final SandboxStripe stripe;
    private final Environment environment;

    DemoPayments(StripeAccounts accounts, SandboxStripe stripe, Environment environment) {
        this.accounts = accounts;
        this.stripe = stripe;
        this.environment = environment;
    }

    /** After the municipality itself. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void open() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String base = "http://localhost:" + port;
        stripe.register(new SandboxStripe.Account(
                DemoCity.ID,
                DemoCity.NAME,
                KEY,
                SECRET,
                base + PATH,
                URI.create(base + "/payments/stripe/webhook/" + DemoCity.ID)));
        boolean own = accounts.find(DemoCity.ID)
                .filter(account -> !account.apiBase().endsWith(PATH))
                .isPresent();
        if (!own) {
            accounts.put(DemoCity.ID, KEY, SECRET, base + PATH);
        }
    }
}
