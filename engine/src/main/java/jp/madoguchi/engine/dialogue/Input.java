package jp.madoguchi.engine.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a resident did in one turn, whatever the channel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Input.Said.class, name = "said"),
    @JsonSubTypes.Type(value = Input.Tapped.class, name = "tapped"),
    @JsonSubTypes.Type(value = Input.SharedPlace.class, name = "place"),
    @JsonSubTypes.Type(value = Input.SentMedia.class, name = "media"),
    @JsonSubTypes.Type(value = Input.Other.class, name = "other")
})
public sealed interface Input {

    /** Typed words. */
    record Said(String text) implements Input {}

    /**
     * A button, quick reply, picker or rich-menu area was tapped.
     *
     * @param data the {@link Reply.Action#data()} that was offered, or the postback of a rich menu
     * @param picked what a date, time or date-and-time picker gave ({@code 2026-10-01}, {@code 10:30}, {@code 2026-10-01T10:30}), else null
     */
    record Tapped(String data, @Nullable String picked) implements Input {}

    /** A position was shared, WGS 84 degrees. */
    record SharedPlace(
            double latitude,
            double longitude,
            @Nullable String title,
            @Nullable String address) implements Input {}

    /**
     * A photo or file was sent and is already stored.
     *
     * @param content id of the stored content
     * @param mediaType for example {@code image/jpeg}, found from the bytes
     * @param size bytes
     * @param name file name if the channel gave one
     * @param rejection why the content cannot be used (type, size, not available), as a text key; null when it is fine
     */
    record SentMedia(
            String content,
            String mediaType,
            long size,
            @Nullable String name,
            @Nullable String rejection) implements Input {}

    /** Text that can be stored and sent on: none with half a surrogate pair; without the character NUL, which databases refuse. */
    static Optional<String> storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                    return Optional.empty();
                }
                i++;
            }
        }
        return Optional.of(text.replace("\0", ""));
    }

    /** Something a dialogue has no use for: a sticker, a video, a sound. */
    record Other(String what) implements Input {}
}
