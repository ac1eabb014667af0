package jp.madoguchi.engine.process.camunda;

import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payouts.PayoutQueue;
import jp.madoguchi.engine.payouts.PayoutRefusal;

/** Notes what is to be paid. */
class FakePayouts implements PayoutQueue {

    private final Town town;

    FakePayouts(Town town) {
        this.town = town;
    }

    @Override
    public void collect(Claim claim) {
        if (claim.amount() < 1) {
            throw new PayoutRefusal("nothing to pay");
        }
        town.happens("支払:" + claim.kind() + "|" + claim.title() + "|" + claim.due() + "|" + claim.amount() + "|"
                + claim.account().number());
    }

    @Override
    public void withdraw(MunicipalityId municipality, String kind, String caseNumber) {
        town.happens("支払取消:" + kind);
    }
}
