package jp.madoguchi.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Makes signed webhook requests in LINE's format. */
final class Webhooks {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI target;
    private final SecretKeySpec secret;
    private final ReplyTokens tokens;

    Webhooks(URI target, String channelSecret, ReplyTokens tokens) {
        this.target = target;
        this.tokens = tokens;
        this.secret = new SecretKeySpec(channelSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * An event with an id of its own, so that it can be sent again unchanged.
     *
     * @param body as LINE posts it
     */
    record Event(String replyToken, byte[] body) {}

    static Event text(String resident, long turn, String text) {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 26);
        Map<String, Object> event = Map.of(
                "type", "message",
                "webhookEventId", id,
                "mode", "active",
                "timestamp", System.currentTimeMillis(),
                "deliveryContext", Map.of("isRedelivery", false),
                "replyToken", Residents.token(resident, turn),
                "source", Map.of("type", "user", "userId", resident),
                "message", Map.of("type", "text", "id", id, "text", text, "quoteToken", "q"));
        return new Event(
                Residents.token(resident, turn),
                JSON.writeValueAsBytes(
                        Map.of("destination", "U00000000000000000000000000000000", "events", new Object[] {event})));
    }

    /** Delivers the event, for the first time or again: its token works from now on. */
    HttpRequest request(Event event) {
        tokens.delivered(event.replyToken());
        return HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("x-line-signature", sign(event.body()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(event.body()))
                .build();
    }

    private String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
