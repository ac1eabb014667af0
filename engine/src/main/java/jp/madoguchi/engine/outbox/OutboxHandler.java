package jp.madoguchi.engine.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

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
     * @return what became of each, in the same order. May be shorter, but not empty: the messages left out were not tried and are offered
     *     again. A stage that fails, or takes longer than a minute, counts as {@link Result.Retry} with the outbox's own back-off (1 s
     *     doubling to 5 min), and after 25 times as {@link Result.Failed}
     */
    CompletionStage<List<Result>> deliver(List<Message> messages);

    /**
     * @param id stays the same over all attempts: the idempotency key
     * @param attempt 1 for the first; a higher one may have been delivered already, if the node that tried died before it could note so
     * @param content what the payload was written from, immutable: saves reading it where it was put. Null when whoever put it gave none,
     *     and always at another node and at a further attempt
     * @param created when it was put; the same for all messages put in one transaction
     */
    record Message(
            UUID id,
            MunicipalityId municipality,
            String lane,
            String payload,
            @Nullable Object content,
            int attempt,
            Instant created) {

        /** One of which only the payload is known. */
        public Message(
                UUID id, MunicipalityId municipality, String lane, String payload, int attempt, Instant created) {
            this(id, municipality, lane, payload, null, attempt, created);
        }
    }

    /** What became of a message. */
    sealed interface Result {
        /** Done; the message is removed. */
        record Delivered() implements Result {}

        /**
         * Try again, not before {@code at}. The later messages of the lane wait.
         *
         * @param payload replaces the message's, to remember what is done already; null leaves it
         */
        record Retry(Instant at, String reason, @Nullable String payload) implements Result {
            public Retry(Instant at, String reason) {
                this(at, reason, null);
            }
        }

        /** Never to be tried again; kept and shown to staff with the reason. Does not block its lane. */
        record Failed(String reason) implements Result {}
    }
}
