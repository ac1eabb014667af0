package jp.madoguchi.engine.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be noted in the table about a parcel this node no longer holds. */
sealed interface Note {

    Parcel parcel();

    record Delivered(Parcel parcel) implements Note {}

    record Again(
            Parcel parcel,
            Instant due,
            String reason,
            @Nullable String payload) implements Note {}

    record Failed(Parcel parcel, String reason) implements Note {}

    /** Given back untried. */
    record Released(Parcel parcel) implements Note {}
}
