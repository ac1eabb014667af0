package jp.madoguchi.engine.threads;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote, sent or asked for.
 *
 * @param text the words; empty when there are none
 * @param by who wrote it: the name of a member of staff, or the name and role of a resident; null when it was not told
 * @param attachment a photo or file, already stored
 * @param details what belongs to the kind, for example {@code form}, {@code answers}, {@code document}, {@code latitude}
 */
public record Message(
        String text, @Nullable String by, @Nullable Attachment attachment, Map<String, Object> details) {

    public Message {
        details = Map.copyOf(details);
    }

    static Message text(String text, @Nullable String by) {
        return new Message(text, by, null, Map.of());
    }

    Message by(String name) {
        return new Message(text, name, attachment, details);
    }

    @JsonIgnore
    @Nullable String content() {
        return attachment == null ? null : attachment.content();
    }

    /**
     * A photo or file.
     *
     * @param content id of the stored content
     * @param type media type, found from the bytes
     * @param size bytes
     */
    public record Attachment(String content, String type, String name, long size) {}
}
