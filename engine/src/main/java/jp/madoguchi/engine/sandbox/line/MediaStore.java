package jp.madoguchi.engine.sandbox.line;

import java.util.Optional;
import jp.madoguchi.engine.sandbox.SandboxPhone.Media;
import org.jspecify.annotations.Nullable;

/** Photos and files residents sent, until they are unsent. */
record MediaStore(ChannelRecords records) {

    private static final String ABOUT = "media";
    private static final String BYTES = "media-bytes";

    void put(String messageId, Media media) {
        records.put(ABOUT, messageId, new About(media.mediaType(), media.name()));
        records.putBytes(BYTES, messageId, media.bytes());
    }

    Optional<Media> find(String messageId) {
        return records.find(ABOUT, messageId, About.class)
                .flatMap(about ->
                        records.bytes(BYTES, messageId).map(bytes -> new Media(about.type(), about.name(), bytes)));
    }

    void remove(String messageId) {
        records.remove(ABOUT, messageId);
        records.remove(BYTES, messageId);
    }

    record About(String type, @Nullable String name) {}
}
