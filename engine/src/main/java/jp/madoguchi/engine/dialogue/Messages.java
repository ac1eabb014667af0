package jp.madoguchi.engine.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts the dialogue itself says, out of {@code messages.json}, read once. */
final class Messages {

    private static final Map<String, Texts> ALL = read("messages.json", new TypeReference<>() {});

    private Messages() {}

    static Texts get(String key) {
        Texts texts = ALL.get(key);
        if (texts == null) {
            throw new IllegalArgumentException("messages.json has no text “" + key + "”");
        }
        return texts;
    }

    static Map<String, Texts> all() {
        return ALL;
    }

    static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream json = Messages.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("resource " + resource + " is missing beside " + Messages.class);
            }
            return JsonMapper.shared().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
