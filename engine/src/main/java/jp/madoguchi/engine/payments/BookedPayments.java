package jp.madoguchi.engine.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.cases.Cases;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class BookedPayments implements Payments {

    private final Books books;
    private final Cashier cashier;
    private final RefundDesk refunds;
    private final Cases cases;
    private final Clock clock;

    BookedPayments(Books books, Cashier cashier, RefundDesk refunds, Cases cases, Clock clock) {
        this.books = books;
        this.cashier = cashier;
        this.refunds = refunds;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Statement statement(MunicipalityId municipality, String caseNumber) {
        return cashier.statement(municipality, caseNumber, refunds.waiting(municipality, caseNumber));
    }

    @Override
    public void charge(Case theCase, List<Item> items, @Nullable LocalDate dueOn, By by) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("請求する項目（items）を一つ以上書いてください。 / Write at least one item to charge.");
        }
        Ledger before = open(theCase);
        Act act = act("charge", by);
        if (before.has(act.id())) {
            return;
        }
        if (dueOn != null) {
            cashier.dueOn(theCase, dueOn);
        }
        Ledger after = book(theCase, before, before.charge(act, items));
        long sum = items.stream().mapToLong(Item::amount).sum();
        note(theCase, "payment-charged", sum, by.reason(), by.name());
        cashier.adjust(theCase, after, true);
    }

    @Override
    public void offer(Case theCase) {
        cashier.adjust(theCase, open(theCase), true);
    }

    @Override
    public void withdrawOffer(Case theCase) {
        cashier.withdraw(theCase);
    }

    @Override
    public void agreed(Case theCase, String question, List<Item> items) {
        Ledger before = open(theCase);
        String reference = "question/" + question;
        long booked = before.charged(reference);
        long total = items.stream().mapToLong(Item::amount).sum();
        if (total == booked) {
            return;
        }
        Act act = new Act(UUID.randomUUID(), "resident", "申請内容の変更", reference, clock.instant());
        long difference = total - booked;
        List<LedgerEntry> entries = booked == 0
                ? before.charge(act, items)
                : difference > 0
                        ? before.charge(act, List.of(new Item("申請内容の変更による追加", difference)))
                        : before.reduce(act, -difference);
        Ledger after = book(theCase, before, entries);
        note(theCase, difference > 0 ? "payment-charged" : "payment-reduced", Math.abs(difference), act.reason(), null);
        if (after.balance() < 0) {
            note(theCase, "payment-too-much", -after.balance(), act.reason(), null);
        }
        cashier.adjust(theCase, after, true);
    }

    @Override
    public Optional<UUID> refund(Case theCase, @Nullable Long amount, By by) {
        return refunds.refund(theCase, amount, by);
    }

    @Override
    public void waive(Case theCase, @Nullable Long amount, By by) {
        Ledger before = open(theCase);
        Act act = act("waive", by);
        if (before.has(act.id())) {
            return;
        }
        long wanted = amount == null ? before.balance() : amount;
        Sums.positive(wanted, "未払いの額がありません。 / Nothing is owed.", amount);
        Sums.notMoreThanOwed(wanted, before);
        Ledger after = book(theCase, before, before.waive(act, wanted));
        note(theCase, "payment-waived", wanted, by.reason(), by.name());
        cashier.adjust(theCase, after, false);
    }

    @Override
    public void cash(Case theCase, long amount, By by) {
        Ledger before = open(theCase);
        Act act = act("cash", by);
        if (before.has(act.id())) {
            return;
        }
        Sums.positive(amount, "", amount);
        Sums.notMoreThanOwed(amount, before);
        Ledger after = book(theCase, before, before.cash(act, amount));
        note(theCase, "payment-cash", amount, by.reason(), by.name());
        cashier.received(theCase, after, amount);
    }

    private Ledger open(Case theCase) {
        return books.open(theCase.municipality(), theCase.number());
    }

    private Ledger book(Case theCase, Ledger before, List<LedgerEntry> entries) {
        return books.book(theCase.municipality(), theCase.number(), before, entries);
    }

    private Act act(String what, By by) {
        return Act.keyed(what, by.key(), by.who(), by.reason(), clock.instant());
    }

    private void note(Case theCase, String what, long amount, String reason, @Nullable String by) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("amount", amount, "reason", reason));
        if (by != null) {
            details.put("by", by);
        }
        cases.note(theCase.municipality(), theCase.number(), what, details);
    }
}
