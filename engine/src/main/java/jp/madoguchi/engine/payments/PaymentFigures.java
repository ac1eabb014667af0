package jp.madoguchi.engine.payments;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.engine.cases.CaseFigures;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

/** {@code payments.due, paid, refunded, waived, balance, dueDate} in FEEL. */
@Component
class PaymentFigures implements CaseFigures {

    private final LedgerStore entries;
    private final AccountStore accounts;

    PaymentFigures(LedgerStore entries, AccountStore accounts) {
        this.entries = entries;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public Map<String, Object> of(MunicipalityId municipality, String caseNumber) {
        Ledger ledger = entries.of(municipality, caseNumber);
        Map<String, Object> figures = new HashMap<>();
        figures.put("due", ledger.due());
        figures.put("paid", ledger.paid());
        figures.put("refunded", ledger.refunded());
        figures.put("waived", ledger.waived());
        figures.put("balance", ledger.balance());
        figures.put(
                "dueDate",
                accounts.find(municipality, caseNumber)
                        .map(AccountStore.CaseAccount::dueOn)
                        .orElse(null));
        return figures;
    }
}
