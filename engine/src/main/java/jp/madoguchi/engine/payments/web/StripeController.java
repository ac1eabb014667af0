package jp.madoguchi.engine.payments.web;

import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.StripeAccounts;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Stripe account of a municipality; its secrets go in and never come out. */
@RestController
@RequestMapping("/api/municipalities/{code}/payments/stripe")
@Needs(Action.SETTINGS_CHANGE)
class StripeController {

    private final StripeAccounts accounts;

    StripeController(StripeAccounts accounts) {
        this.accounts = accounts;
    }

    record Settings(
            @Nullable String secretKey,
            @Nullable String webhookSecret,
            @Nullable String apiBase) {}

    /** @param webhook path to enter as the endpoint on Stripe's dashboard */
    record Shown(boolean configured, @Nullable String apiBase, String webhook) {}

    @PutMapping
    Shown put(@PathVariable String code, @RequestBody Settings settings) {
        StripeAccount account = accounts.put(
                new MunicipalityId(code),
                needed("secretKey", settings.secretKey()),
                needed("webhookSecret", settings.webhookSecret()),
                settings.apiBase());
        return shown(code, account.apiBase());
    }

    @GetMapping
    Shown get(@PathVariable String code) {
        return shown(
                code,
                accounts.find(new MunicipalityId(code))
                        .map(StripeAccount::apiBase)
                        .orElse(null));
    }

    private static Shown shown(String code, @Nullable String apiBase) {
        return new Shown(apiBase != null, apiBase, "/payments/stripe/webhook/" + code);
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " を入れてください。 / \"" + name + "\" is missing.");
        }
        return value;
    }
}
