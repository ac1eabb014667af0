package jp.madoguchi.engine.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.AccountStore.CaseAccount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the books of a case, one reader and writer at a time, and writes into them. */
@Component
class Books {

    private final LedgerStore entries;
    private final AccountStore accounts;
    private final ApplicationEventPublisher events;

    Books(LedgerStore entries, AccountStore accounts, ApplicationEventPublisher events) {
        this.entries = entries;
        this.accounts = accounts;
        this.events = events;
    }

    /** Nobody else writes into them until the end of the transaction. */
    Ledger open(MunicipalityId municipality, String caseNumber) {
        accounts.lock(municipality, caseNumber);
        return entries.of(municipality, caseNumber);
    }

    Ledger read(MunicipalityId municipality, String caseNumber) {
        return entries.of(municipality, caseNumber);
    }

    CaseAccount account(MunicipalityId municipality, String caseNumber) {
        return accounts.lock(municipality, caseNumber);
    }

    Optional<CaseAccount> find(MunicipalityId municipality, String caseNumber) {
        return accounts.find(municipality, caseNumber);
    }

    void dueOn(MunicipalityId municipality, String caseNumber, LocalDate dueOn) {
        accounts.dueOn(municipality, caseNumber, dueOn);
    }

    /** Writes what an act comes to, and tells those who wait for it. */
    Ledger book(MunicipalityId municipality, String caseNumber, Ledger before, List<LedgerEntry> booked) {
        entries.append(municipality, caseNumber, booked);
        Ledger after = before.with(booked);
        events.publishEvent(new Payments.AccountChanged(municipality, caseNumber, after.balance()));
        return after;
    }
}
