package jp.madoguchi.definitions.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in one or more languages. In JSON it is one string (Japanese) or an object by language tag, for example
 * {@code {"ja": "お名前", "ja-easy": "なまえ", "en": "Name"}}.
 *
 * @param byLanguage texts by language tag ({@code ja}, {@code ja-easy} for やさしい日本語, {@code en}, …); never empty
 */
public record Texts(Map<String, String> byLanguage) {

    /** The language every text must have, and the one shown when another is missing. */
    public static final String JAPANESE = "ja";

    /** やさしい日本語, Japanese in easy words. */
    public static final String EASY_JAPANESE = "ja-easy";

    public Texts {
        byLanguage = Map.copyOf(byLanguage);
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
    }

    @JsonCreator
    static Texts fromJson(Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<String, String> texts = new LinkedHashMap<>();
            map.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
            return new Texts(texts);
        }
        return of(String.valueOf(json));
    }

    @JsonValue
    Object toJson() {
        return byLanguage.size() == 1 && byLanguage.containsKey(JAPANESE) ? in(JAPANESE) : byLanguage;
    }

    /** A text in Japanese only. */
    public static Texts of(String japanese) {
        return new Texts(Map.of(JAPANESE, japanese));
    }

    /**
     * The text in a language: that language, else its base language ({@code en-GB} → {@code en}), else Japanese, else any.
     *
     * @param language a BCP 47 language tag
     */
    public String in(String language) {
        String exact = byLanguage.get(language);
        if (exact != null) {
            return exact;
        }
        int dash = language.indexOf('-');
        String base = dash < 0 ? null : byLanguage.get(language.substring(0, dash));
        if (base != null) {
            return base;
        }
        String japanese = byLanguage.get(JAPANESE);
        return japanese != null ? japanese : byLanguage.values().iterator().next();
    }
}
