package jp.madoguchi.engine.sandbox.stripe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxStripe;

/** The accounts the sandbox's Stripe knows. */
@SandboxComponent
class Accounts implements SandboxStripe {

    private final Map<String, Account> byMunicipality = new ConcurrentHashMap<>();
    private final Events events;

    Accounts(Events events) {
        this.events = events;
    }

    @Override
    public void register(Account account) {
        byMunicipality.put(account.municipality().value(), account);
        events.resume(account);
    }

    Optional<Account> byKey(String secretKey) {
        return byMunicipality.values().stream()
                .filter(account -> account.secretKey().equals(secretKey))
                .findFirst();
    }

    Optional<Account> byMunicipality(String code) {
        return Optional.ofNullable(byMunicipality.get(code));
    }

    List<Account> all() {
        return List.copyOf(byMunicipality.values());
    }
}
