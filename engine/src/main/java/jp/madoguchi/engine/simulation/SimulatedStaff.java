package jp.madoguchi.engine.simulation;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.definitions.cases.ConversationTest.MoneyAct;
import jp.madoguchi.definitions.cases.ConversationTest.Sum;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.payments.Ledger;
import jp.madoguchi.engine.payments.Payments.By;
import jp.madoguchi.engine.payments.StaffTill;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What staff do with money in a simulation. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class SimulatedStaff {

    private final StaffTill till;

    SimulatedStaff(StaffTill till) {
        this.till = till;
    }

    void move(Case theCase, MoneyAct what, Sum sum) {
        By by = new By("staff", sum.reason(), null);
        switch (what) {
            case REFUND -> till.refund(theCase.municipality(), theCase.number(), sum.amount(), by);
            case WAIVE -> till.waive(theCase.municipality(), theCase.number(), sum.amount(), by);
            case CASH -> till.cash(theCase.municipality(), theCase.number(), cash(theCase, sum), by);
            case CHARGE -> {
                List<Item> items = sum.items().entrySet().stream()
                        .map(item -> new Item(item.getKey(), item.getValue()))
                        .toList();
                LocalDate due = sum.due() == null ? null : LocalDate.parse(sum.due());
                till.charge(theCase.municipality(), theCase.number(), items, due, by);
            }
        }
    }

    private long cash(Case theCase, Sum sum) {
        return sum.amount() == null ? ledger(theCase).balance() : sum.amount();
    }

    Ledger ledger(Case theCase) {
        return till.statement(theCase.municipality(), theCase.number()).ledger();
    }
}
