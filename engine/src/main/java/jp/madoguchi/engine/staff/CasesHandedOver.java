package jp.madoguchi.engine.staff;

import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.HandedOver;
import jp.madoguchi.engine.cases.Assignments;
import jp.madoguchi.engine.cases.Assignments.Assignee;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

/** A leaver's open cases go to whoever takes over. */
@Component
class CasesHandedOver implements HandedOver {

    private final Assignments assignments;
    private final Accounts accounts;

    CasesHandedOver(Assignments assignments, Accounts accounts) {
        this.assignments = assignments;
        this.accounts = accounts;
    }

    @Override
    public String what() {
        return "cases";
    }

    @Override
    public int handOver(MunicipalityId municipality, UUID from, UUID to) {
        Account heir = accounts.find(municipality, to)
                .orElseThrow(() -> new IllegalArgumentException("expected an account to hand over to, got " + to));
        return assignments.handOver(municipality, from, new Assignee(heir.id(), heir.name()));
    }
}
