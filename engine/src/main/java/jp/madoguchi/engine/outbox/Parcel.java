package jp.madoguchi.engine.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message in the memory of the node that claimed it. */
final class Parcel {

    /** The place of a parcel whose row is not written yet: behind all that are. */
    static final long NOT_WRITTEN = Long.MAX_VALUE;

    private final LaneKey lane;
    private final OutboxHandler.Message message;
    private volatile long seq = NOT_WRITTEN;
    private volatile boolean committed;
    private volatile Instant leasedUntil;

    private Parcel(LaneKey lane, OutboxHandler.Message message, Instant leasedUntil) {
        this.lane = lane;
        this.message = message;
        this.leasedUntil = leasedUntil;
    }

    /** One that is being put in a transaction under way. */
    static Parcel beingPut(Outbox.Post post, Instant created, Instant leasedUntil) {
        return new Parcel(
                LaneKey.of(post),
                new OutboxHandler.Message(
                        post.id(), post.municipality(), post.lane(), post.payload(), post.content(), 1, created),
                leasedUntil);
    }

    /** One whose row was claimed. */
    static Parcel claimed(LaneKey lane, long seq, OutboxHandler.Message message, Instant leasedUntil) {
        Parcel parcel = new Parcel(lane, message, leasedUntil);
        parcel.seq = seq;
        return parcel;
    }

    LaneKey lane() {
        return lane;
    }

    UUID id() {
        return message.id();
    }

    OutboxHandler.Message message() {
        return message;
    }

    long seq() {
        return seq;
    }

    void written(long place) {
        seq = place;
    }

    boolean committed() {
        return committed;
    }

    void commit() {
        committed = true;
    }

    Instant leasedUntil() {
        return leasedUntil;
    }

    void renewed(Instant until) {
        leasedUntil = until;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return message.id().hashCode();
    }
}
