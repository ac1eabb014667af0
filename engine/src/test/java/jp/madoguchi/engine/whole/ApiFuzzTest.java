package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jp.madoguchi.engine.whole.StartedEngine.Answer;
import org.junit.jupiter.api.Test;

/** Whatever is sent to the API is the sender's fault. */
class ApiFuzzTest extends StaffApi {

    @Test
    void answersNoServerErrorWhateverComes() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        String number = submit();
        List<String> parts = List.of(
                "/api/municipalities",
                "/shiken",
                "/cases",
                "/" + number,
                "/decision",
                "/deficiencies",
                "/packages",
                "/counter/versions/1.0.0/publish",
                "/residents",
                "/messages/failed",
                "/retry",
                "/documents",
                "/contents",
                "/channels/1656",
                "/1",
                "/-1",
                "/%00",
                "/%F0%28",
                "/..%2f",
                "/;a=b",
                "?page=%F0",
                "?size=-9",
                "/あ");
        List<String> bodies = List.of(
                "",
                "null",
                "[]",
                "{}",
                "{",
                "\"",
                "1e999",
                "{\"outcome\":[]}",
                "{\"outcome\":\"\\u0000\"}",
                "{\"outcome\":\"approved\",\"x\":{\"y\":[{}]}}",
                "{\"items\":{}}",
                "{\"items\":[[]]}",
                "{\"parameters\":{\"fee\":null}}",
                "{\"name\":{}}",
                "{\"kind\":\"line\",\"channelSecret\":\"a\",\"accessToken\":\"b\\n\"}",
                "[".repeat(3000),
                "PK\u0003\u0004",
                "\uD83D\uDE00");
        List<String> types =
                List.of("application/json", "application/zip", FORM, "text/plain", "application/xml", "x/y", "*/*");
        for (int i = 0; i < 400; i++) {
            StringBuilder path = new StringBuilder(parts.get(0));
            for (int n = random.nextInt(5); n > 0; n--) {
                path.append(parts.get(1 + random.nextInt(parts.size() - 1)));
            }
            String method = List.of("GET", "POST", "PUT", "DELETE", "PATCH").get(random.nextInt(5));
            String type = types.get(random.nextInt(types.size()));
            String body = bodies.get(random.nextInt(bodies.size()));
            String encoded = path.toString().replace("あ", "%E3%81%82");
            Answer answer = engine.api(method, encoded, type, utf8(body));
            assertThat(answer.status())
                    .as("seed %d: %s %s %s %s -> %s", seed, method, encoded, type, body, answer)
                    .isLessThan(500);
        }
    }
}
