package jp.madoguchi.engine.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What residents are told about taking a case over, in every language: {@code takeover-texts.json}. */
@Component
class TakeoverTexts {

    private final Map<String, Texts> texts;

    TakeoverTexts(JsonMapper json) throws IOException {
        try (InputStream in = new ClassPathResource("takeover-texts.json").getInputStream()) {
            texts = json.readValue(in, new TypeReference<Map<String, Texts>>() {});
        }
    }

    String in(String language, String key, Object... values) {
        Texts text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("takeover-texts.json has no text " + key);
        }
        return values.length == 0 ? text.in(language) : text.in(language).formatted(values);
    }
}
