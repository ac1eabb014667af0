package jp.madoguchi.engine.payments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.definitions.text.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What residents are told about money, in every language: {@code payment-texts.json}. */
@Component
class PaymentTexts {

    private final Map<String, Texts> texts;

    PaymentTexts(JsonMapper json) throws IOException {
        try (InputStream in = new ClassPathResource("payment-texts.json").getInputStream()) {
            texts = json.readValue(in, new TypeReference<Map<String, Texts>>() {});
        }
    }

    String in(String language, String key, Object... values) {
        Texts text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("payment-texts.json has no text " + key);
        }
        return values.length == 0 ? text.in(language) : text.in(language).formatted(values);
    }

    /** 1,500円, or ¥1,500 for readers of other languages. */
    static String yen(String language, long amount) {
        String digits = String.format(Locale.ROOT, "%,d", amount);
        return language.startsWith("ja") ? digits + "円" : "¥" + digits;
    }
}
