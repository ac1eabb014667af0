package jp.madoguchi.engine.webchat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.outbox.OutboxHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Delivers replies: adds them to the talk as its next lines, then wakes the browsers that show it. */
@Component
class WebchatSender implements OutboxHandler {

    private final LineStore lines;
    private final Streams streams;
    private final TransactionOperations transaction;
    private final JsonMapper json;

    WebchatSender(LineStore lines, Streams streams, TransactionOperations transaction, JsonMapper json) {
        this.lines = lines;
        this.streams = streams;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public String kind() {
        return WebchatChannels.KIND;
    }

    @Override
    public CompletionStage<List<Result>> deliver(List<Message> messages) {
        Message message = messages.get(0);
        Outgoing outgoing = json.readValue(message.payload(), Outgoing.class);
        WebTalk talk = new WebTalk(message.municipality(), outgoing.resident());
        boolean added = Boolean.TRUE.equals(
                transaction.execute(status -> lines.add(talk, message.id(), Rendering.of(outgoing.replies()))));
        if (added) {
            streams.wake(talk);
        }
        return CompletableFuture.completedFuture(List.of(
                added
                        ? new Result.Delivered()
                        : new Result.Failed("the resident deleted this web chat; tell them by mail or telephone")));
    }
}
