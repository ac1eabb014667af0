package jp.madoguchi.engine.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the counter itself says, in every language: {@code desk-texts.json}. */
@Component
class DeskTexts {

    private final Map<String, Texts> texts;

    DeskTexts(JsonMapper json) throws IOException {
        try (InputStream in = new ClassPathResource("desk-texts.json").getInputStream()) {
            texts = json.readValue(in, new TypeReference<Map<String, Texts>>() {});
        }
    }

    String in(String language, String key, Object... values) {
        Texts text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("desk-texts.json has no text " + key);
        }
        return values.length == 0 ? text.in(language) : text.in(language).formatted(values);
    }
}
