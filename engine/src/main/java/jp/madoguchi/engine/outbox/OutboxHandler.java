package jp.madoguchi.engine.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/**
 * Delivers the messages of one kind. Called outside any transaction; may be called again for the same message, with the same {@code id},
 * when a node died before it could note the result.
 */
public interface OutboxHandler {

    /** The kind of message it delivers. */
    String kind();

    /** How many due messages of one lane it takes at once. */
    default int batch() {
        return 1;
    }

    /**
     * Delivers.
     *
     * @param messages one or more of the same lane, oldest first
     * @return what became of each, in the same order; a stage that fails counts as {@link Result.Retry} with the outbox's own back-off
     */
    CompletionStage<List<Result>> deliver(List<Message> messages);

    /**
     * @param id stays the same over all attempts: the idempotency key
     * @param attempt 1 for the first
     * @param created when it was put
     */
    record Message(UUID id, MunicipalityId municipality, String lane, String payload, int attempt, Instant created) {}

    /** What became of a message. */
    sealed interface Result {
        /** Done; the message is removed. */
        record Delivered() implements Result {}

        /** Try again, not before {@code at}. */
        record Retry(Instant at, String reason) implements Result {}

        /** Never to be tried again; kept and shown to staff with the reason. */
        record Failed(String reason) implements Result {}
    }
}
