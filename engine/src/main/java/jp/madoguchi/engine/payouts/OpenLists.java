package jp.madoguchi.engine.payouts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.madoguchi.definitions.zengin.Transfer;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists being collected. A refusal leaves the caller's transaction whole, so that a process can go another way. */
@Component
class OpenLists implements PayoutQueue {

    private static final int MAX_TITLE = 300;

    private final PayoutTables tables;
    private final Leaving leaving;
    private final Clock clock;

    OpenLists(PayoutTables tables, Leaving leaving, Clock clock) {
        this.tables = tables;
        this.leaving = leaving;
        this.clock = clock;
    }

    @Override
    @Transactional(noRollbackFor = PayoutRefusal.class)
    public void collect(Claim claim) {
        if (claim.amount() < 1 || claim.amount() > Transfer.MAX_AMOUNT) {
            throw new PayoutRefusal("振り込む額は 1〜9,999,999,999 円です（今は " + claim.amount()
                    + "）。 / An amount must be 1 to 9999999999 yen; got " + claim.amount() + ".");
        }
        tables.lists().lockKind(claim.municipality(), claim.kind());
        tables.items()
                .claimed(claim.municipality(), claim.kind(), claim.caseNumber())
                .ifPresent(list -> {
                    throw new PayoutRefusal(
                            "案件 " + claim.caseNumber() + " は、もう支払リスト " + list + " に入っています。二重には払えません。 / Case "
                                    + claim.caseNumber() + " is in payout list " + list + " already.");
                });
        PayoutList list = tables.lists()
                .lockOpen(claim.municipality(), claim.kind(), claim.due())
                .orElseGet(() -> open(claim));
        tables.items().add(list, claim.caseNumber(), claim.amount(), claim.account());
        tables.records().log(list, "collected", null, Map.of("case", claim.caseNumber(), "amount", claim.amount()));
    }

    private PayoutList open(Claim claim) {
        Instant now = clock.instant();
        String title = claim.title().isBlank() ? claim.kind() : claim.title().strip();
        PayoutList list = new PayoutList(
                claim.municipality(),
                claim.kind() + "-" + tables.lists().nextNumber(claim.municipality(), claim.kind()),
                claim.kind(),
                title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title,
                claim.due(),
                PayoutState.OPEN,
                false,
                0,
                now,
                now);
        tables.lists().insert(list);
        tables.records().log(list, "opened", null, Map.of());
        return list;
    }

    @Override
    @Transactional
    public void withdraw(MunicipalityId municipality, String kind, String caseNumber) {
        leaving.leave(municipality, kind, caseNumber, Leaving.Why.WITHDRAWN);
    }
}
