package jp.madoguchi.definitions.form;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.definitions.feel.Feel;
import jp.madoguchi.definitions.form.Eligibility.Attempts;
import jp.madoguchi.definitions.form.Eligibility.Once;
import jp.madoguchi.definitions.json.JsonObject;

/** Eligibility from its JSON, with what holds unless said. */
final class EligibilityJson {

    private static final List<String> RELEASED_IN = List.of("withdrawn", "rejected");

    private EligibilityJson() {}

    static Eligibility read(JsonObject json) {
        Map<String, Feel> key = new LinkedHashMap<>();
        json.object("key")
                .node()
                .properties()
                .forEach(column ->
                        key.put(column.getKey(), new Feel(column.getValue().asString())));
        return new Eligibility(
                json.string("register"),
                key,
                json.optionalTexts("notFound"),
                json.has("once") ? once(json.object("once")) : null,
                json.has("attempts") ? attempts(json.object("attempts")) : null);
    }

    private static Once once(JsonObject once) {
        return new Once(
                once.optionalTexts("message"), once.has("releasedIn") ? once.strings("releasedIn") : RELEASED_IN);
    }

    private static Attempts attempts(JsonObject attempts) {
        String lock = attempts.optionalString("lock");
        return new Attempts(
                attempts.number("max", 5),
                lock == null ? Duration.ofHours(1) : Duration.parse(lock),
                attempts.optionalTexts("message"));
    }
}
