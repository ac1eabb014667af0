package jp.madoguchi.engine.sandbox.line.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** LINE's rules for the bodies of reply, push, multicast, narrowcast and broadcast. */
public final class MessageRules {

    private static final List<String> TYPES =
            List.of("text", "textV2", "sticker", "image", "video", "audio", "location", "imagemap", "template", "flex");
    private static final Pattern UNIT = Pattern.compile("[a-zA-Z0-9_]{1,30}");

    private MessageRules() {}

    /** What LINE answers with 400: a sentence, and the places. */
    public record Refused(String message, List<Violation> details) {
        static Refused of(List<Violation> found) {
            return new Refused("The request body has " + found.size() + " error(s)", found);
        }
    }

    /**
     * Checks {@code messages} (1 to 5, of every outbound type but coupons, which the sandbox does not issue), {@code
     * notificationDisabled} and {@code customAggregationUnits}.
     */
    public static Optional<Refused> check(JsonNode body) {
        Part root = Part.root(body, "");
        root.requireSize("messages", 1, 5);
        List<Part> messages = root.items("messages");
        messages.forEach(MessageRules::message);
        if (root.has("notificationDisabled")
                && !body.path("notificationDisabled").isBoolean()) {
            root.wrong("notificationDisabled", "Must be a boolean");
        }
        units(root);
        return root.found().isEmpty() ? flexContents(messages) : Optional.of(Refused.of(root.found()));
    }

    /** The recipients of a multicast: 1 to 500 user ids. */
    public static Optional<Refused> checkRecipients(JsonNode body) {
        Part root = Part.root(body, "");
        root.requireSize("to", 1, 500);
        return root.found().isEmpty() ? Optional.empty() : Optional.of(Refused.of(root.found()));
    }

    private static void message(Part message) {
        if (!message.isObject() || !message.requireOneOf("type", TYPES)) {
            return;
        }
        QuickReplyRules.check(message);
        sender(message);
        switch (message.text("type")) {
            case "text" -> TextRules.text(message);
            case "textV2" -> TextRules.textV2(message);
            case "sticker" -> MediaRules.sticker(message);
            case "image" -> MediaRules.image(message);
            case "video" -> MediaRules.video(message);
            case "audio" -> MediaRules.audio(message);
            case "location" -> MediaRules.location(message);
            case "imagemap" -> MediaRules.imagemap(message);
            case "template" -> TemplateRules.check(message);
            default -> FlexRules.check(message);
        }
    }

    private static void sender(Part message) {
        if (message.has("sender")) {
            Part sender = message.at("sender");
            sender.limitText("name", 20, Lengths.GRAPHEMES);
            if (sender.has("iconUrl")) {
                sender.requireUri("iconUrl", 2000, Set.of("https"));
            }
        }
    }

    private static void units(Part root) {
        if (!root.has("customAggregationUnits")) {
            return;
        }
        root.requireSize("customAggregationUnits", 0, 1);
        for (Part unit : root.items("customAggregationUnits")) {
            if (!UNIT.matcher(unit.json().asString("")).matches()) {
                unit.wrong(null, "Must match " + UNIT);
            }
        }
    }

    /** LINE looks into flex contents only when the rest is right, and then speaks of one message. */
    private static Optional<Refused> flexContents(List<Part> messages) {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).text("type").equals("flex")) {
                List<Violation> found =
                        FlexRules.contents(messages.get(i).json().path("contents"));
                if (!found.isEmpty()) {
                    return Optional.of(
                            new Refused("A message (messages[" + i + "]) in the request body is invalid", found));
                }
            }
        }
        return Optional.empty();
    }
}
