package jp.madoguchi.engine.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jp.madoguchi.engine.conversation.Outgoing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads events. Whatever LINE adds or a stranger sends: what is not understood comes out as an unknown event, never as an error. */
final class EventReader {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,40}");
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,300}");

    private final JsonMapper json;
    private final HappeningReader happenings = new HappeningReader();

    EventReader(JsonMapper json) {
        this.json = json;
    }

    IncomingEvent read(byte[] body, Instant received) {
        JsonNode event = parsed(body);
        String id = matching(event.path("webhookEventId"), ID);
        String user = event.path("source").path("type").asString("").equals("user")
                ? matching(event.path("source").path("userId"), ID)
                : null;
        String token = matching(event.path("replyToken"), TOKEN);
        String type = matching(event.path("type"), TYPE);
        Happening happening = user == null ? new Happening.Kept() : happenings.read(event);
        return new IncomingEvent(
                id == null ? '#' + hash(event, body) : id,
                type == null ? "unknown" : type,
                user,
                event.path("mode").asString("").equals("standby"),
                event.path("deliveryContext").path("isRedelivery").asBoolean(false),
                token == null ? null : new Outgoing.Ticket(token, received),
                message(event),
                happening,
                body);
    }

    private JsonNode parsed(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            return event.isObject() ? event : MissingNode.getInstance();
        } catch (JacksonException e) {
            // Too deep, or numbers too long, to be anything of LINE's: kept as it came, and not looked into.
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String message(JsonNode event) {
        String sent = matching(event.path("message").path("id"), ID);
        return sent != null ? sent : matching(event.path("unsend").path("messageId"), ID);
    }

    static @Nullable String matching(JsonNode value, Pattern pattern) {
        return value.isString() && pattern.matcher(value.stringValue()).matches() ? value.stringValue() : null;
    }

    /** What a redelivery of the same event has in common with the first delivery. */
    private static String hash(JsonNode event, byte[] body) {
        byte[] same = body;
        if (event instanceof ObjectNode object) {
            ObjectNode rest = object.deepCopy();
            rest.remove("deliveryContext");
            same = rest.toString().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(same));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
