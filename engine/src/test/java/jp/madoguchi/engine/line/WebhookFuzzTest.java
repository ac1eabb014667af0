package jp.madoguchi.engine.line;

import static jp.madoguchi.engine.line.LineNode.CHANNEL;
import static jp.madoguchi.engine.line.LineNode.HANAKO;
import static jp.madoguchi.engine.line.LineNode.event;
import static jp.madoguchi.engine.line.LineNode.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signed nonsense: never a 5xx, never a hang. */
class WebhookFuzzTest {

    private static final List<String> EVENTS = List.of(
            text("X1", HANAKO, "補助金😀"),
            event(
                    "X2",
                    HANAKO,
                    "\"type\":\"postback\",\"postback\":{\"data\":\"a\",\"params\":{\"date\":\"2026-10-01\"}}"),
            event(
                    "X3",
                    HANAKO,
                    "\"type\":\"message\",\"message\":{\"id\":\"3\",\"type\":\"location\",\"latitude\":34.1,\"longitude\":131.4}"),
            event("X4", HANAKO, "\"type\":\"follow\""),
            event("X5", HANAKO, "\"type\":\"unsend\",\"unsend\":{\"messageId\":\"3\"}"),
            event(
                    "X6",
                    HANAKO,
                    "\"type\":\"message\",\"message\":{\"id\":\"6\",\"type\":\"file\",\"fileName\":\"a.pdf\",\"fileSize\":3,\"contentProvider\":{\"type\":\"external\"}}"));
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e400",
            "1E-999999999",
            "9".repeat(2000),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"\\udfb7\\ud842\"",
            "\"" + "あ".repeat(3000) + "\"",
            "[]",
            "{}",
            "[[[]]]",
            "[".repeat(3000) + "]".repeat(3000),
            "{\"type\":\"user\"}",
            "{\"id\":{}}",
            "\"U1'; drop table line_event; --\"",
            "\"\\uffff\\u202e\"");

    @ParameterizedTest
    @EnumSource(Make.class)
    void answersEverySignedBody(Make make) {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (StubLine line = new StubLine();
                LineNode node = new LineNode(make.open()).withChannel(line)) {
            for (int i = 0; i < 600; i++) {
                byte[] body = body(random);
                long start = System.nanoTime();
                int status = node.send(CHANNEL, body, LineNode.sign(body)).status();
                assertThat(status).as("body %s of seed %s", i, seed).isIn(200, 400);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(node.post(text("last", HANAKO, "まだ動く")).status()).isEqualTo(200);
            assertThat(node.turns()).last().isEqualTo("said まだ動く");
        }
    }

    private static byte[] body(Random random) {
        List<String> events = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            String event = EVENTS.get(random.nextInt(EVENTS.size()))
                    .replaceFirst("\"X", "\"" + Long.toHexString(random.nextLong()) + "X");
            events.add(random.nextInt(5) == 0 ? VALUES.get(random.nextInt(VALUES.size())) : changed(event, random));
        }
        String body = "{\"destination\":\"U1\",\"events\":[" + String.join(",", events) + "]}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    /** Another value, or none, in some place. */
    private static String changed(String event, Random random) {
        String result = event;
        for (int changes = random.nextInt(3); changes > 0; changes--) {
            String[] keys = {
                "type",
                "source",
                "userId",
                "message",
                "id",
                "text",
                "postback",
                "data",
                "params",
                "date",
                "mode",
                "replyToken",
                "webhookEventId",
                "deliveryContext",
                "isRedelivery",
                "timestamp",
                "latitude",
                "longitude",
                "unsend",
                "messageId",
                "fileSize",
                "fileName",
                "contentProvider"
            };
            String key = '"' + keys[random.nextInt(keys.length)] + "\":";
            int at = result.indexOf(key);
            if (at >= 0) {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                result = random.nextBoolean()
                        ? result.substring(0, at) + key + value + ",\"was\":" + result.substring(at + key.length())
                        : result.substring(0, at) + "\"gone\":" + result.substring(at + key.length());
            }
        }
        return result;
    }
}
