package jp.madoguchi.definitions.input;

import java.util.Map;
import jp.madoguchi.definitions.text.Texts;

/**
 * Why something typed was not understood.
 *
 * @param key stable, for example {@code date.no-such-day}
 * @param text one sentence for the resident that says what is expected, in {@code ja}, {@code ja-easy} and {@code en}
 */
public record Reason(String key, Texts text) {

    static Reason of(String key, String ja, String easy, String en) {
        return new Reason(key, new Texts(Map.of(Texts.JAPANESE, ja, Texts.EASY_JAPANESE, easy, "en", en)));
    }
}
