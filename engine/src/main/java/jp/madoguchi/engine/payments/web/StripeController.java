package jp.madoguchi.engine.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.cases.Cases.CaseRefusal;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.AccountChecks;
import jp.madoguchi.engine.payments.PayAddress;
import jp.madoguchi.engine.payments.StripeAccounts;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Stripe account of a municipality; its secrets go in and never come out, but for their last four signs. */
@RestController
@RequestMapping("/api/municipalities/{code}/payments/stripe")
@Needs(Action.SETTINGS_CHANGE)
class StripeController {

    private final StripeAccounts accounts;
    private final AccountChecks checks;
    private final PayAddress addresses;

    StripeController(StripeAccounts accounts, AccountChecks checks, PayAddress addresses) {
        this.accounts = accounts;
        this.checks = checks;
        this.addresses = addresses;
    }

    record Settings(
            @Nullable String secretKey,
            @Nullable String webhookSecret,
            @Nullable String apiBase) {

        /** With a new key and no {@code apiBase} Stripe itself is asked. */
        Settings over(StripeAccount old) {
            return new Settings(
                    secretKey == null ? old.secretKey() : secretKey,
                    webhookSecret == null ? old.webhookSecret() : webhookSecret,
                    apiBase == null && secretKey == null ? old.apiBase() : apiBase);
        }
    }

    /**
     * @param secretKey for example {@code sk_live_…4242}; null when nothing is set
     * @param webhook path to enter as the endpoint on Stripe's dashboard
     * @param webhookUrl the whole address, as far as the engine knows its own
     * @param events what to choose there
     */
    record Shown(
            boolean configured,
            @Nullable String apiBase,
            @Nullable String secretKey,
            @Nullable String webhookSecret,
            String webhook,
            String webhookUrl,
            List<String> events) {}

    record Result(boolean ok, List<AccountChecks.Check> checks) {}

    /** Body: {@code {secretKey, webhookSecret, apiBase?}}. Without {@code apiBase} Stripe itself is asked. */
    @PutMapping
    Shown put(@PathVariable String code, @RequestBody Settings settings, HttpServletRequest request) {
        return keep(new MunicipalityId(code), settings, request);
    }

    /** Body: what is to be another one of {@code {secretKey, webhookSecret, apiBase}}; what is left out stays as it is. */
    @PatchMapping
    Shown change(@PathVariable String code, @RequestBody Settings settings, HttpServletRequest request) {
        MunicipalityId municipality = new MunicipalityId(code);
        Settings whole = accounts.find(municipality).map(settings::over).orElse(settings);
        return keep(municipality, whole, request);
    }

    private Shown keep(MunicipalityId municipality, Settings settings, HttpServletRequest request) {
        AuditNotes notes = AuditNotes.of(request);
        accounts.find(municipality).map(StripeController::noted).ifPresent(notes::before);
        StripeAccount account = accounts.put(
                municipality,
                needed("secretKey", settings.secretKey()),
                needed("webhookSecret", settings.webhookSecret()),
                settings.apiBase());
        notes.after(noted(account));
        return shown(municipality, account);
    }

    @GetMapping
    Shown get(@PathVariable String code) {
        MunicipalityId municipality = new MunicipalityId(code);
        return shown(municipality, accounts.find(municipality).orElse(null));
    }

    /** Asks Stripe: the key, what it may do, and whether the webhook leads here and tells enough. */
    @PostMapping("/test")
    Result test(@PathVariable String code) {
        MunicipalityId municipality = new MunicipalityId(code);
        StripeAccount account = accounts.find(municipality)
                .orElseThrow(() -> new CaseRefusal(
                        "先に Stripe の鍵を保存してください。 / Save the keys of Stripe first; there is nothing to test."));
        List<AccountChecks.Check> found = checks.of(account, PayAddress.webhookPath(municipality));
        return new Result(found.stream().allMatch(AccountChecks.Check::ok), found);
    }

    private Shown shown(MunicipalityId municipality, @Nullable StripeAccount account) {
        return new Shown(
                account != null,
                account == null ? null : account.apiBase(),
                account == null ? null : StripeAccount.shown(account.secretKey()),
                account == null ? null : StripeAccount.shown(account.webhookSecret()),
                PayAddress.webhookPath(municipality),
                addresses.webhook(municipality),
                AccountChecks.EVENTS);
    }

    private static Map<String, Object> noted(StripeAccount account) {
        return AuditNotes.values(
                "apiBase",
                account.apiBase(),
                "secretKey",
                StripeAccount.shown(account.secretKey()),
                "webhookSecret",
                StripeAccount.shown(account.webhookSecret()));
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " を入れてください。 / \"" + name + "\" is missing.");
        }
        return value;
    }
}
