package jp.madoguchi.engine.sandbox.stripe;

import jp.madoguchi.engine.sandbox.SandboxComponent;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets sessions and promises run out by the sandbox's clock. */
@SandboxComponent
class Overdue {

    private final Accounts accounts;
    private final Ledgers ledgers;

    Overdue(Accounts accounts, Ledgers ledgers) {
        this.accounts = accounts;
        this.ledgers = ledgers;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT5S")
    void runDue() {
        accounts.all().forEach(ledgers::overdue);
    }
}
