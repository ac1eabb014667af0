package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import jp.madoguchi.engine.sandbox.SandboxPhone.Media;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Webhook events in LINE's JSON. */
final class WebhookEvents {

    private WebhookEvents() {}

    static ObjectNode event(String type, String userId, Instant at) {
        ObjectNode event = object().put("type", type);
        event.put("webhookEventId", Ids.event(at))
                .put("timestamp", at.toEpochMilli())
                .put("mode", "active");
        event.putObject("source").put("type", "user").put("userId", userId);
        event.putObject("deliveryContext").put("isRedelivery", false);
        return event;
    }

    static ObjectNode text(String id, String text) {
        return object().put("type", "text")
                .put("id", id)
                .put("quoteToken", Ids.token())
                .put("text", text);
    }

    static ObjectNode image(String id) {
        ObjectNode message = object().put("type", "image").put("id", id).put("quoteToken", Ids.token());
        message.putObject("contentProvider").put("type", "line");
        return message;
    }

    static ObjectNode file(String id, Media media) {
        return object().put("type", "file")
                .put("id", id)
                .put("fileName", media.name())
                .put("fileSize", media.bytes().length);
    }

    static ObjectNode location(
            String id, double latitude, double longitude, @Nullable String title, @Nullable String address) {
        ObjectNode message = object().put("type", "location").put("id", id);
        if (title != null) {
            message.put("title", title);
        }
        if (address != null) {
            message.put("address", address);
        }
        return message.put("latitude", latitude).put("longitude", longitude);
    }

    static ObjectNode postback(String data, @Nullable JsonNode params) {
        ObjectNode postback = object().put("data", data);
        if (params != null) {
            postback.set("params", params);
        }
        return postback;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
