package jp.madoguchi.engine.webchat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import jp.madoguchi.engine.dialogue.Reply;
import org.jspecify.annotations.Nullable;

/** What a line of the talk shows. Every string is plain text for the page to show as such, never markup. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Says.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Says.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Says.Pick.class, name = "pick"),
    @JsonSubTypes.Type(value = Says.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Says.Photo.class, name = "photo"),
    @JsonSubTypes.Type(value = Says.Card.class, name = "card"),
    @JsonSubTypes.Type(value = Says.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Says.Picked.class, name = "picked"),
    @JsonSubTypes.Type(value = Says.Shared.class, name = "shared"),
    @JsonSubTypes.Type(value = Says.Sent.class, name = "sent")
})
sealed interface Says {

    record Text(String text) implements Says {}

    record Choices(String text, List<Reply.Action> options) implements Says {}

    /** A question for a date, a time or both; {@code mode} is {@code date, time, datetime}. */
    record Pick(
            String text,
            String mode,
            String label,
            String data,
            @Nullable String initial,
            @Nullable String min,
            @Nullable String max)
            implements Says {}

    record Place(String text) implements Says {}

    record Photo(String text) implements Says {}

    record Card(String title, String note, List<Reply.Row> rows, List<Reply.Action> actions) implements Says {}

    /** @param uri http, https, tel or mailto */
    record Link(String title, String text, String label, String uri) implements Says {}

    /** The resident picked a date, a time or both. */
    record Picked(String value) implements Says {}

    /** The resident shared a place. */
    record Shared(
            double latitude,
            double longitude,
            @Nullable String title,
            @Nullable String address) implements Says {}

    /** The resident sent a photo or a file; it is had by the line's number. */
    record Sent(boolean photo, @Nullable String name, long size) implements Says {}
}
