package jp.madoguchi.engine.threads;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.threads.Message.Attachment;
import org.jspecify.annotations.Nullable;

/** What a resident did, as a message; or why it cannot be one. */
record Incoming(Kind kind, Message message, @Nullable String refusal) {

    private static final Message NOTHING = Message.text("", null);

    /** @param sticker what stands for a sticker */
    static Incoming of(Input input, String sticker) {
        if (input instanceof Input.Said said) {
            return new Incoming(Kind.TEXT, Message.text(said.text(), null), null);
        } else if (input instanceof Input.SentMedia media) {
            return media(media);
        } else if (input instanceof Input.SharedPlace place) {
            return place(place);
        } else if (input instanceof Input.Other other && other.what().equals("sticker")) {
            return new Incoming(Kind.TEXT, Message.text(sticker, null), null);
        }
        return new Incoming(Kind.TEXT, NOTHING, "unreadable");
    }

    private static Incoming media(Input.SentMedia media) {
        if (media.rejection() != null) {
            return new Incoming(Kind.FILE, NOTHING, "refused-media");
        }
        boolean photo = media.mediaType().startsWith("image/");
        Attachment attachment = new Attachment(
                media.content(), media.mediaType(), Objects.requireNonNullElse(media.name(), ""), media.size());
        return new Incoming(photo ? Kind.PHOTO : Kind.FILE, new Message("", null, attachment, Map.of()), null);
    }

    private static Incoming place(Input.SharedPlace place) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("latitude", place.latitude());
        details.put("longitude", place.longitude());
        String title = Objects.requireNonNullElse(place.title(), "");
        String address = Objects.requireNonNullElse(place.address(), "");
        return new Incoming(Kind.PLACE, new Message((title + " " + address).strip(), null, null, details), null);
    }
}
