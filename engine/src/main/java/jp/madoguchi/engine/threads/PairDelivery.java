package jp.madoguchi.engine.threads;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler;
import jp.madoguchi.engine.residents.Resident;
import jp.madoguchi.engine.residents.Residents;
import jp.madoguchi.engine.transactions.RetriedTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Brings what a resident wrote to the other end: once, however often the outbox tries. */
@Component
public class PairDelivery implements OutboxHandler {

    /** The kind of outbox message. */
    public static final String KIND = PairPost.KIND;

    private final Residents residents;
    private final Conversations conversations;
    private final PairWords words;
    private final RetriedTransactions transaction;
    private final JsonMapper json;

    PairDelivery(
            Residents residents,
            Conversations conversations,
            PairWords words,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.residents = residents;
        this.conversations = conversations;
        this.words = words;
        this.transaction = new RetriedTransactions(transactions);
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        Message message = messages.get(0);
        deliver(message.municipality(), message.payload());
        return CompletableFuture.completedFuture(List.of(new Result.Delivered()));
    }

    /** The same for whoever keeps no outbox, as the simulator. */
    public void deliver(MunicipalityId municipality, String payload) {
        PairPost.Order order = json.readValue(payload, PairPost.Order.class);
        transaction.executeWithoutResult(status -> {
            conversations.hold(municipality, order.to());
            Optional<Resident> to = residents.find(municipality, order.to());
            to.flatMap(resident -> words.of(resident, order)).ifPresent(said -> {
                Optional<UUID> letter = conversations.tell(municipality, order.to(), said.replies());
                letter.ifPresent(id -> words.carriedBy(said, id));
            });
        });
    }
}
