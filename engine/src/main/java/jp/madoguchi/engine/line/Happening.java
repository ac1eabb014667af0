package jp.madoguchi.engine.line;

import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.MediaKind;
import org.jspecify.annotations.Nullable;

/** What an event means to us. */
sealed interface Happening {

    /** The resident's turn in the talk; {@code message} is LINE's id of it, null for taps. */
    record Turn(Input input, @Nullable String message) implements Happening {}

    /**
     * A photo or file that is to be fetched first.
     *
     * @param size as LINE claims, 0 when it does not
     * @param fetchable false when LINE does not hold it
     */
    record SentMedia(
            String message, MediaKind kind, @Nullable String name, long size, boolean fetchable) implements Happening {}

    record Followed() implements Happening {}

    record Unfollowed() implements Happening {}

    /** The resident took a message back. */
    record Unsent(String message) implements Happening {}

    /** Nothing to act on; kept all the same. */
    record Kept() implements Happening {}
}
