package jp.madoguchi.engine.sandbox.line;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.engine.sandbox.line.rules.MessageRules.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API call that came through the gate: whose it is, and its body. */
record LineCall(
        LineChannel channel,
        String requestId,
        @Nullable UUID retryKey,
        @Nullable String contentType,
        byte[] body) {

    /** The request attribute it is found under. */
    static final String ATTRIBUTE = "sandbox.line.call";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON. */
    JsonNode json() {
        if (contentType == null || !contentType.startsWith("application/json")) {
            throw LineRefusal.of(415, "The content type, " + contentType + ", is not supported");
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw LineRefusal.of(
                    400,
                    "The request body could not be parsed as JSON (line: " + (place == null ? "-" : place.getLineNr())
                            + ", column: " + (place == null ? "-" : place.getColumnNr()) + ")");
        }
    }

    static void refuse(Optional<Refused> refused) {
        refused.ifPresent(why -> {
            throw LineRefusal.of(why);
        });
    }
}
