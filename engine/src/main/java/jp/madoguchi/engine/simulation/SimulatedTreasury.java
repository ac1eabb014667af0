package jp.madoguchi.engine.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.definitions.zengin.AccountType;
import jp.madoguchi.definitions.zengin.BankDays;
import jp.madoguchi.definitions.zengin.Payer;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.Actor;
import jp.madoguchi.engine.payouts.PayoutItem;
import jp.madoguchi.engine.payouts.PayoutItem.Result;
import jp.madoguchi.engine.payouts.PayoutList;
import jp.madoguchi.engine.payouts.PayoutRefusal;
import jp.madoguchi.engine.payouts.PayoutState;
import jp.madoguchi.engine.payouts.Payouts;
import jp.madoguchi.engine.rights.Reach;
import jp.madoguchi.engine.staff.PayoutWork;
import jp.madoguchi.engine.time.TurnableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The accounts office of a simulated city: takes the list a case is in the whole way to the bank, and enters the result. */
@Component
@ConditionalOnProperty("madoguchi.simulation")
class SimulatedTreasury {

    private static final Actor FIRST = new Actor("会計 一郎", "simulation");
    private static final Actor SECOND = new Actor("会計 二郎", "simulation");
    private static final Payer PAYER =
            new Payer("0000000001", "ﾐﾎﾝｼ", "0999", "", "101", "", AccountType.ORDINARY, "0000001");
    private static final int LISTS = 100;

    private final Payouts payouts;
    private final PayoutWork work;
    private final Clock clock;

    SimulatedTreasury(Payouts payouts, PayoutWork work, Clock clock) {
        this.payouts = payouts;
        this.work = work;
        this.clock = clock;
    }

    /** @param failure why the bank could not pay; null when it could */
    void payOut(Case theCase, @Nullable String failure) {
        MunicipalityId municipality = theCase.municipality();
        PayoutList list = listOf(theCase);
        if (list.state() == PayoutState.OPEN) {
            send(municipality, list);
        }
        Result result = failure == null ? Result.PAID : Result.FAILED;
        Payouts.Outcome outcome = new Payouts.Outcome(theCase.number(), result, failure == null ? "" : failure);
        work.results(municipality, list.id(), List.of(outcome), FIRST);
    }

    private PayoutList listOf(Case theCase) {
        return payouts.page(theCase.municipality(), Reach.EVERYWHERE, 0, LISTS).items().stream()
                .map(summary ->
                        payouts.find(theCase.municipality(), summary.list().id()))
                .filter(details -> details.items().stream().anyMatch(item -> waits(item, theCase)))
                .map(PayoutList.Details::list)
                .findFirst()
                .orElseThrow(() -> new PayoutRefusal(
                        "案件 " + theCase.number() + " は支払リストに入っていません。 / The case is in no payout list."));
    }

    private static boolean waits(PayoutItem item, Case theCase) {
        return item.caseNumber().equals(theCase.number()) && item.result() == Result.WAITING;
    }

    private void send(MunicipalityId municipality, PayoutList list) {
        payouts.payer(municipality, PAYER);
        LocalDate today = LocalDate.ofInstant(clock.instant(), TurnableClock.TOKYO);
        LocalDate first = BankDays.from(today.plusDays(1));
        LocalDate due = list.due();
        LocalDate day = due == null || due.isBefore(first) ? first : BankDays.from(due);
        payouts.close(municipality, list.id(), day, FIRST);
        payouts.approve(municipality, list.id(), FIRST);
        payouts.approve(municipality, list.id(), SECOND);
        payouts.download(municipality, list.id(), false, FIRST);
        payouts.sent(municipality, list.id(), FIRST);
    }
}
