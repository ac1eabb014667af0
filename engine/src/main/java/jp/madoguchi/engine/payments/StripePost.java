package jp.madoguchi.engine.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler;
import jp.madoguchi.engine.payments.StripeAccounts.StripeAccount;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs the errands to Stripe. The call is made outside any transaction; what came of it is kept in one of its own. */
@Component
class StripePost implements OutboxHandler {

    private final Checkout checkout;
    private final StripeAccounts accounts;
    private final ErrandDesk desk;
    private final JsonMapper json;
    private final Clock clock;

    StripePost(Checkout checkout, StripeAccounts accounts, ErrandDesk desk, JsonMapper json, Clock clock) {
        this.checkout = checkout;
        this.accounts = accounts;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Errand.KIND;
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        Message message = messages.get(0);
        Errand errand = json.readValue(message.payload(), Errand.class);
        return CompletableFuture.completedFuture(List.of(run(message, errand)));
    }

    private Result run(Message message, Errand errand) {
        Optional<StripeAccount> account = accounts.find(message.municipality());
        if (account.isEmpty()) {
            desk.refused(message.municipality(), errand, "Stripe is not set up");
            return new Result.Failed("Stripe is not set up");
        }
        try {
            run(account.get(), errand);
            return new Result.Delivered();
        } catch (Checkout.Refused e) {
            desk.refused(message.municipality(), errand, String.valueOf(e.getMessage()));
            return new Result.Failed(String.valueOf(e.getMessage()));
        } catch (Checkout.Unreachable e) {
            long seconds = Math.min(300, 1L << Math.min(message.attempt(), 8));
            return new Result.Retry(clock.instant().plus(Duration.ofSeconds(seconds)), String.valueOf(e.getMessage()));
        }
    }

    /** Done twice it does the same, since Stripe knows its key. */
    private void run(StripeAccount account, Errand errand) {
        MunicipalityId municipality = account.municipality();
        String key = municipality + "/" + errand.what() + "/" + errand.id();
        switch (errand.what()) {
            case OPEN -> {
                if (desk.isWanted(municipality, errand)) {
                    desk.opened(
                            municipality, errand, checkout.open(account, Objects.requireNonNull(errand.order()), key));
                }
            }
            case EXPIRE -> checkout.expire(account, Objects.requireNonNull(errand.target()));
            case METHOD ->
                desk.named(municipality, errand, checkout.method(account, Objects.requireNonNull(errand.target())));
            case REFUND -> {
                String intent = Objects.requireNonNull(errand.target());
                desk.refunding(
                        municipality,
                        errand,
                        checkout.refund(account, intent, errand.amount(), desk.metadata(municipality, errand), key));
            }
        }
    }
}
