package jp.madoguchi.engine.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The books of one case. Pure: tells how things stand, and what an act books; storing is up to others. All amounts are whole yen.
 *
 * <p>What is still owed is the balance of {@link Account#OWED}; below zero when more was paid than charged.
 */
public record Ledger(List<LedgerEntry> entries) {

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** What was charged, less what was taken off again by corrections. */
    public long due() {
        return -balanceOf(Account.DUE);
    }

    /** All money that came in, whether it was given back later or not. */
    public long paid() {
        return entries.stream()
                .mapToLong(
                        e -> (e.debit().isPaid() ? e.amount() : 0) - (e.credit().isPaid() ? e.amount() : 0))
                .sum();
    }

    public long refunded() {
        return -balanceOf(Account.REFUNDED);
    }

    public long waived() {
        return balanceOf(Account.WAIVED);
    }

    /** What is still owed; below zero when there is something to give back. */
    public long balance() {
        return balanceOf(Account.OWED);
    }

    /** The most that can be given back. */
    public long refundable() {
        return paid() - refunded();
    }

    public boolean has(UUID act) {
        return entries.stream().anyMatch(entry -> entry.act().equals(act));
    }

    /** What was charged under a reference, less what was taken off again. */
    long charged(String reference) {
        return new Ledger(entries.stream()
                        .filter(entry -> entry.reference().equals(reference))
                        .toList())
                .due();
    }

    /** The money that came by one payment. */
    long paidBy(String paymentIntent) {
        return new Ledger(entries.stream()
                        .filter(entry -> entry.reference().equals(paymentIntent))
                        .toList())
                .paid();
    }

    /** Debits of an account less its credits. */
    long moved(Account account) {
        return balanceOf(account);
    }

    long cash() {
        return balanceOf(Account.PAID_CASH);
    }

    private long balanceOf(Account account) {
        return entries.stream()
                .mapToLong(e -> (e.debit() == account ? e.amount() : 0) - (e.credit() == account ? e.amount() : 0))
                .sum();
    }

    List<LedgerEntry> charge(Act act, List<Item> items) {
        List<LedgerEntry> booked = new ArrayList<>();
        for (Item item : items) {
            booked.add(entry(act, booked.size(), Account.OWED, Account.DUE, item.amount(), item.title()));
        }
        return booked;
    }

    /** Takes a charge off again, in part or in whole. */
    List<LedgerEntry> reduce(Act act, long amount) {
        return List.of(entry(act, 0, Account.DUE, Account.OWED, amount, act.reason()));
    }

    List<LedgerEntry> cash(Act act, long amount) {
        return List.of(entry(act, 0, Account.PAID_CASH, Account.OWED, amount, act.reason()));
    }

    /** @param method as Stripe names it; empty when it is not known */
    List<LedgerEntry> pay(Act act, String method, long amount) {
        return List.of(entry(act, 0, Account.paidBy(method), Account.OWED, amount, act.reason(), method));
    }

    /** Money that was booked before it was known how it came. */
    List<LedgerEntry> name(Act act, String method, long amount) {
        return List.of(entry(act, 0, Account.paidBy(method), Account.PAID_OTHER, amount, act.reason(), method));
    }

    List<LedgerEntry> waive(Act act, long amount) {
        return List.of(entry(act, 0, Account.WAIVED, Account.OWED, amount, act.reason()));
    }

    /** Gives money back: first what was paid too much, and what goes beyond that is not owed again. */
    List<LedgerEntry> refund(Act act, long amount) {
        long tooMuch = Math.max(0, -balance());
        List<LedgerEntry> booked = new ArrayList<>();
        booked.add(entry(act, 0, Account.OWED, Account.REFUNDED, amount, act.reason()));
        if (amount > tooMuch) {
            booked.add(entry(act, 1, Account.RETURNED, Account.OWED, amount - tooMuch, act.reason()));
        }
        return booked;
    }

    /** Books an act back, leg by leg. */
    List<LedgerEntry> reverse(Act act, UUID wrong) {
        return entries.stream()
                .filter(entry -> entry.act().equals(wrong))
                .map(e -> entry(act, e.leg(), e.credit(), e.debit(), e.amount(), act.reason()))
                .toList();
    }

    Ledger with(List<LedgerEntry> booked) {
        List<LedgerEntry> all = new ArrayList<>(entries);
        all.addAll(booked);
        return new Ledger(all);
    }

    private static LedgerEntry entry(Act act, int leg, Account debit, Account credit, long amount, String reason) {
        return entry(act, leg, debit, credit, amount, reason, "");
    }

    private static LedgerEntry entry(
            Act act, int leg, Account debit, Account credit, long amount, String reason, String method) {
        return new LedgerEntry(
                act.id(), leg, debit, credit, amount, reason, act.who(), method, act.reference(), act.at());
    }
}
