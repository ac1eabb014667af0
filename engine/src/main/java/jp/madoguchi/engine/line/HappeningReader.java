package jp.madoguchi.engine.line;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.FileNames;
import jp.madoguchi.engine.media.MediaKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a resident's event means; {@link Happening.Kept} for all that LINE has but we have no use for, or that is malformed. */
final class HappeningReader {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,40}");

    Happening read(JsonNode event) {
        return switch (event.path("type").asString("")) {
            case "message" -> message(event.path("message"));
            case "postback" -> postback(event.path("postback"));
            case "follow" -> new Happening.Followed();
            case "unfollow" -> new Happening.Unfollowed();
            case "unsend" -> {
                String id = EventReader.matching(event.path("unsend").path("messageId"), ID);
                yield id == null ? new Happening.Kept() : new Happening.Unsent(id);
            }
            default -> new Happening.Kept();
        };
    }

    private static Happening message(JsonNode message) {
        String id = EventReader.matching(message.path("id"), ID);
        String type = EventReader.matching(message.path("type"), WORD);
        if (id == null || type == null) {
            return new Happening.Kept();
        }
        return switch (type) {
            case "text" -> turn(said(message), id);
            case "location" -> turn(place(message), id);
            case "image" -> media(message, id, MediaKind.PHOTO);
            case "file" -> media(message, id, MediaKind.FILE);
            default -> new Happening.Turn(new Input.Other(type), id);
        };
    }

    private static Happening turn(Optional<Input> input, @Nullable String message) {
        return input.<Happening>map(i -> new Happening.Turn(i, message)).orElseGet(Happening.Kept::new);
    }

    private static Optional<Input> said(JsonNode message) {
        return text(message.path("text")).map(Input.Said::new);
    }

    private static Optional<Input> place(JsonNode message) {
        JsonNode latitude = message.path("latitude");
        JsonNode longitude = message.path("longitude");
        if (!within(latitude, 90) || !within(longitude, 180)) {
            return Optional.empty();
        }
        return Optional.of(new Input.SharedPlace(
                latitude.doubleValue(),
                longitude.doubleValue(),
                text(message.path("title")).orElse(null),
                text(message.path("address")).orElse(null)));
    }

    private static boolean within(JsonNode degrees, int limit) {
        return degrees.isNumber() && Math.abs(degrees.asDouble(Double.NaN)) <= limit;
    }

    private static Happening postback(JsonNode postback) {
        JsonNode params = postback.path("params");
        Optional<String> picked =
                text(params.path("date")).or(() -> text(params.path("time"))).or(() -> text(params.path("datetime")));
        return turn(text(postback.path("data")).map(d -> new Input.Tapped(d, picked.orElse(null))), null);
    }

    private static Happening media(JsonNode message, String id, MediaKind kind) {
        JsonNode provider = message.path("contentProvider").path("type");
        boolean held = provider.isMissingNode() || provider.asString("").equals("line");
        String name = text(message.path("fileName")).map(FileNames::plain).orElse(null);
        return new Happening.SentMedia(id, kind, name, message.path("fileSize").asLong(0), held);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isString() ? Input.storable(value.stringValue()) : Optional.empty();
    }
}
