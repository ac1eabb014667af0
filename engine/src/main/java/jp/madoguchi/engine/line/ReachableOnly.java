package jp.madoguchi.engine.line;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.outbox.OutboxHandler;
import jp.madoguchi.engine.residents.Residents;

/**
 * Tries nothing for residents who have blocked the account: LINE would answer that all is well and deliver nothing. What was not tried
 * stands among the failed messages and can be sent again when the resident is back. The lane of a talk is its resident.
 */
final class ReachableOnly implements OutboxHandler {

    static final String BLOCKED = "the resident has blocked the account / 住民がアカウントをブロックしています";

    private final OutboxHandler sender;
    private final Residents residents;

    ReachableOnly(OutboxHandler sender, Residents residents) {
        this.sender = sender;
        this.residents = residents;
    }

    @Override
    public String kind() {
        return sender.kind();
    }

    @Override
    public int batch() {
        return sender.batch();
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        Message first = messages.get(0);
        return residents.blocked(first.municipality(), UUID.fromString(first.lane()))
                ? CompletableFuture.completedFuture(Collections.nCopies(messages.size(), new Result.Failed(BLOCKED)))
                : sender.deliver(messages);
    }
}
