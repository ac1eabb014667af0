package jp.madoguchi.engine.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.jspecify.annotations.Nullable;

/** Takes what must go out. */
public interface Outbox {

    /**
     * Writes a message in the current transaction; it is delivered after the commit, and never when the transaction rolls back.
     *
     * @param kind names the {@link OutboxHandler}, for example {@code line} or {@code mail}
     * @param lane messages of one lane are delivered one after the other in the order they were put; for a talk its resident
     * @param payload JSON the handler understands; stored sealed
     * @param notBefore not delivered before this moment; null for at once
     */
    void put(MunicipalityId municipality, String kind, String lane, String payload, @Nullable Instant notBefore);

    /**
     * Puts several, in this order; many of one municipality and kind cost little more than one. An outbox that keeps nothing ignores their
     * ids.
     */
    default void put(List<Post> posts) {
        posts.forEach(post -> put(post.municipality(), post.kind(), post.lane(), post.payload(), post.notBefore()));
    }

    /**
     * What is put, as {@link #put(MunicipalityId, String, String, String, Instant)} wants it.
     *
     * @param id of no other message, ever; by it {@link Deliveries} tell later what became of the message
     * @param content see {@link OutboxHandler.Message#content}
     */
    record Post(
            UUID id,
            MunicipalityId municipality,
            String kind,
            String lane,
            String payload,
            @Nullable Object content,
            @Nullable Instant notBefore) {}
}
