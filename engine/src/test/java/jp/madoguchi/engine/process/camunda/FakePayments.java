package jp.madoguchi.engine.process.camunda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.payments.Item;
import jp.madoguchi.engine.payments.Payments;
import org.jspecify.annotations.Nullable;

/** Payments of a city whose processes ask for no money. */
class FakePayments implements Payments {

    @Override
    public Statement statement(MunicipalityId municipality, String caseNumber) {
        throw Unexpected.call();
    }

    @Override
    public void charge(Case theCase, List<Item> items, @Nullable LocalDate dueOn, By by) {
        throw Unexpected.call();
    }

    @Override
    public void offer(Case theCase) {
        throw Unexpected.call();
    }

    @Override
    public void withdrawOffer(Case theCase) {
        throw Unexpected.call();
    }

    @Override
    public void agreed(Case theCase, String question, List<Item> items) {
        throw Unexpected.call();
    }

    @Override
    public Optional<UUID> refund(Case theCase, @Nullable Long amount, By by) {
        throw Unexpected.call();
    }

    @Override
    public void waive(Case theCase, @Nullable Long amount, By by) {
        throw Unexpected.call();
    }

    @Override
    public void cash(Case theCase, long amount, By by) {
        throw Unexpected.call();
    }
}
