package jp.madoguchi.engine.webchat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.engine.dialogue.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a turn from the JSON of the page: an id and exactly one thing the resident did. */
@Component
class TurnReader {

    static final int LONGEST_TEXT = 5000;
    static final int LONGEST_LABEL = 300;

    private static final List<String> DEEDS = List.of("text", "tap", "pick", "place");
    private static final Pattern PICKED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?|\\d\\d:\\d\\d");

    private final JsonMapper json;

    TurnReader(JsonMapper json) {
        this.json = json;
    }

    /** @throws Refusal when it is anything else; the message says what was expected */
    WebTurn read(byte[] body) {
        JsonNode turn = tree(body);
        UUID id = id(turn.path("id").asString(""));
        List<String> done = DEEDS.stream().filter(turn::has).toList();
        if (done.size() != 1) {
            throw bad("exactly one of " + DEEDS, done.isEmpty() ? "none" : done.toString());
        }
        JsonNode deed = turn.path(done.get(0));
        return switch (done.get(0)) {
            case "text" -> said(id, deed);
            case "tap" -> tapped(id, deed);
            case "pick" -> picked(id, deed);
            default -> placed(id, deed);
        };
    }

    /** @throws Refusal when it is no UUID */
    static UUID id(String given) {
        try {
            UUID id = UUID.fromString(given);
            if (id.toString().equalsIgnoreCase(given)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw noId(e);
        }
        throw noId(null);
    }

    private static Refusal noId(@Nullable Throwable cause) {
        Refusal refusal = bad("as id a UUID made for this turn", "something else");
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            throw bad("a JSON object", "text that is no JSON");
        }
        throw bad("a JSON object", "other JSON");
    }

    private static WebTurn said(UUID id, JsonNode deed) {
        String text = text("text", deed, LONGEST_TEXT);
        return new WebTurn(id, new Input.Said(text), new Says.Text(text));
    }

    private static WebTurn tapped(UUID id, JsonNode deed) {
        String label = text("tap.label", deed.path("label"), LONGEST_LABEL);
        return new WebTurn(
                id, new Input.Tapped(text("tap.data", deed.path("data"), LONGEST_LABEL), null), new Says.Text(label));
    }

    private static WebTurn picked(UUID id, JsonNode deed) {
        String value = text("pick.value", deed.path("value"), LONGEST_LABEL);
        if (!PICKED.matcher(value).matches()) {
            throw bad("pick.value as 2026-10-01, 10:30 or 2026-10-01T10:30", "something else");
        }
        return new WebTurn(
                id,
                new Input.Tapped(text("pick.data", deed.path("data"), LONGEST_LABEL), value),
                new Says.Picked(value));
    }

    private static WebTurn placed(UUID id, JsonNode deed) {
        double latitude = degrees("place.latitude", deed.path("latitude"), 90);
        double longitude = degrees("place.longitude", deed.path("longitude"), 180);
        String title = optional("place.title", deed.path("title"));
        String address = optional("place.address", deed.path("address"));
        return new WebTurn(
                id,
                new Input.SharedPlace(latitude, longitude, title, address),
                new Says.Shared(latitude, longitude, title, address));
    }

    private static @Nullable String optional(String what, JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : text(what, value, LONGEST_LABEL);
    }

    private static double degrees(String what, JsonNode value, int limit) {
        return Stream.of(value)
                .filter(JsonNode::isNumber)
                .map(JsonNode::doubleValue)
                .filter(degrees -> Math.abs(degrees) <= limit)
                .findFirst()
                .orElseThrow(() -> bad(what + " as a number from -" + limit + " to " + limit, "something else"));
    }

    private static String text(String what, JsonNode value, int longest) {
        return Optional.of(value)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> text.length() <= longest)
                .flatMap(Input::storable)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> bad(what + " as 1 to " + longest + " characters", "something else"));
    }

    private static Refusal bad(String expected, String got) {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "送られた内容を読み取れませんでした。画面を開き直して、もう一度お試しください。 / Expected " + expected + ", got " + got
                        + "; see docs/webchat.md.");
    }
}
