package jp.madoguchi.engine.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Ledger EMPTY = new Ledger(List.of());

    private static Act act() {
        return new Act(UUID.randomUUID(), "staff", "試験", "", NOW);
    }

    private static Ledger charged(long amount) {
        return EMPTY.with(EMPTY.charge(act(), List.of(new Item("手数料", amount))));
    }

    private static Ledger paid(Ledger ledger, long amount) {
        return ledger.with(ledger.pay(act(), "card", amount));
    }

    @Test
    void owesWhatWasChargedUntilItIsPaid() {
        Ledger ledger = charged(710);
        assertThat(ledger.balance()).isEqualTo(710);
        assertThat(paid(ledger, 300).balance()).isEqualTo(410);
        assertThat(paid(ledger, 710).balance()).isZero();
    }

    @Test
    void doesNotOweAgainWhatWasGivenBack() {
        Ledger ledger = paid(charged(710), 710);
        Ledger back = ledger.with(ledger.refund(act(), 710));
        assertThat(back.balance()).isZero();
        assertThat(back.due()).isEqualTo(710);
        assertThat(back.paid()).isEqualTo(710);
        assertThat(back.refunded()).isEqualTo(710);
        assertThat(back.refundable()).isZero();
    }

    @Test
    void givesBackWhatWasPaidTooMuchBeforeItUndoesACharge() {
        Ledger ledger = paid(charged(710), 710);
        Ledger less = ledger.with(ledger.reduce(act(), 300));
        assertThat(less.balance()).isEqualTo(-300);
        Ledger part = less.with(less.refund(act(), 200));
        assertThat(part.balance()).isEqualTo(-100);
        Ledger all = part.with(part.refund(act(), 510));
        assertThat(all.balance()).isZero();
    }

    @Test
    void leavesWhatIsStillOwedAloneWhenItGivesBack() {
        Ledger ledger = paid(charged(500), 300);
        assertThat(ledger.with(ledger.refund(act(), 300)).balance()).isEqualTo(200);
    }

    @Test
    void isAsBeforeWhenAnActIsBookedBack() {
        Ledger ledger = paid(charged(710), 710);
        Act refund = act();
        Ledger given = ledger.with(ledger.refund(refund, 600));
        Ledger back = given.with(given.reverse(act(), refund.id()));
        assertThat(back.balance()).isEqualTo(ledger.balance());
        assertThat(back.refunded()).isZero();
        assertThat(back.entries()).hasSizeGreaterThan(given.entries().size());
    }

    @Test
    void refusesAmountsThatAreNone() {
        assertThatThrownBy(() -> new Item("手数料", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item("手数料", Item.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item(" ", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EMPTY.cash(act(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesMoneyToItsOwnAccountOnceItIsKnownHowItCame() {
        Ledger unnamed = EMPTY.with(EMPTY.charge(act(), List.of(new Item("手数料", 300))));
        Ledger paid = unnamed.with(unnamed.pay(act(), "", 300));
        Ledger named = paid.with(paid.name(act(), "card", 300));
        assertThat(paid.moved(Account.PAID_OTHER)).isEqualTo(300);
        assertThat(named.moved(Account.PAID_OTHER)).isZero();
        assertThat(named.moved(Account.PAID_CARD)).isEqualTo(300);
        assertThat(named.paid()).isEqualTo(300);
        assertThat(named.balance()).isZero();
    }

    /** Any acts in any order: the books balance, nothing is given back that was not paid, and each figure follows from the others. */
    @Test
    void keepsItsBalanceThroughAnyActs() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Ledger ledger = EMPTY;
            List<UUID> refunds = new ArrayList<>();
            long returned = 0;
            for (int step = 0; step < 25; step++) {
                long amount = 1 + random.nextInt(900);
                Act act = act();
                List<LedgerEntry> booked = List.of();
                switch (random.nextInt(6)) {
                    case 0 -> booked = ledger.charge(act, List.of(new Item("a", amount), new Item("b", 7)));
                    case 1 -> booked = ledger.pay(act, "konbini", amount);
                    case 2 ->
                        booked = ledger.balance() > 0 ? ledger.waive(act, Math.min(amount, ledger.balance())) : booked;
                    case 3 -> booked = ledger.due() > 0 ? ledger.reduce(act, Math.min(amount, ledger.due())) : booked;
                    case 4 -> {
                        if (ledger.refundable() > 0) {
                            booked = ledger.refund(act, Math.min(amount, ledger.refundable()));
                            refunds.add(act.id());
                        }
                    }
                    default -> {
                        if (!refunds.isEmpty()) {
                            booked = ledger.reverse(act, refunds.remove(0));
                        }
                    }
                }
                ledger = ledger.with(booked);
                returned = ledger.moved(Account.RETURNED);
                assertThat(ledger.balance())
                        .as("seed " + seed)
                        .isEqualTo(ledger.due() - ledger.paid() - ledger.waived() + ledger.refunded() - returned);
                assertThat(ledger.refundable()).as("seed " + seed).isNotNegative();
                assertThat(returned).as("seed " + seed).isBetween(0L, ledger.refunded());
            }
        }
    }
}
