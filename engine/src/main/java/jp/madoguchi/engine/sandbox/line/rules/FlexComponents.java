package jp.madoguchi.engine.sandbox.line.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The components inside a bubble: what each must have, may have, and may hold. */
final class FlexComponents {

    private static final String PLACE = "type flex margin position offsetTop offsetBottom offsetStart offsetEnd ";
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "box",
            fields(PLACE
                    + "layout contents backgroundColor borderColor borderWidth cornerRadius width maxWidth height maxHeight"
                    + " spacing paddingAll paddingTop paddingBottom paddingStart paddingEnd action justifyContent alignItems"
                    + " background"),
            "button",
            fields(PLACE + "action height style color gravity adjustMode scaling"),
            "image",
            fields(PLACE + "url align gravity size aspectRatio aspectMode backgroundColor action animated"),
            "icon",
            fields(PLACE + "url size aspectRatio scaling"),
            "text",
            fields(PLACE
                    + "text contents adjustMode size align gravity wrap lineSpacing maxLines weight color action style"
                    + " decoration scaling"),
            "span",
            fields("type text size color weight style decoration"),
            "separator",
            fields("type margin color"),
            "filler",
            fields("type flex"),
            "video",
            fields("type url previewUrl altContent aspectRatio action"));

    private static final List<String> IN_BOX = List.of("box", "button", "image", "text", "separator", "filler");
    private static final List<String> IN_BASELINE = List.of("icon", "text", "filler");

    private FlexComponents() {}

    static void check(Part part) {
        String type = part.text("type");
        FlexFields.unknown(part, FIELDS.getOrDefault(type, Set.of()));
        FlexFields.values(part);
        switch (type) {
            case "box" -> box(part);
            case "button" -> button(part);
            case "image", "icon" -> part.requireUri("url", 2000, Set.of("https"));
            case "text" -> text(part);
            case "video" -> video(part);
            default -> {}
        }
        if (part.has("action") && !type.equals("button")) {
            ActionRules.check(part.at("action"), ActionRules.Where.FLEX);
        }
    }

    private static void box(Part box) {
        if (!box.requireOneOf("layout", List.of("horizontal", "vertical", "baseline"))) {
            return;
        }
        if (!box.json().path("contents").isArray()) {
            box.wrong("contents", "must be specified");
            return;
        }
        List<String> allowed = box.text("layout").equals("baseline") ? IN_BASELINE : IN_BOX;
        for (Part child : box.items("contents")) {
            if (child.requireOneOf("type", allowed)) {
                check(child);
            }
        }
    }

    private static void button(Part button) {
        ActionRules.check(button.at("action"), ActionRules.Where.FLEX_BUTTON);
        if (button.has("style")) {
            button.requireOneOf("style", List.of("primary", "secondary", "link"));
        }
    }

    private static void text(Part text) {
        if (text.has("contents")) {
            for (Part span : text.items("contents")) {
                if (span.requireOneOf("type", List.of("span"))) {
                    check(span);
                    filled(span);
                }
            }
        } else {
            filled(text);
        }
    }

    private static void filled(Part part) {
        if (part.text("text").isEmpty()) {
            part.wrong("text", "must be non-empty text");
        }
    }

    private static void video(Part video) {
        video.requireUri("url", 2000, Set.of("https"));
        video.requireUri("previewUrl", 2000, Set.of("https"));
        if (video.at("altContent").requireOneOf("type", List.of("box", "image"))) {
            check(video.at("altContent"));
        }
    }

    private static Set<String> fields(String names) {
        return Stream.of(names)
                .flatMap(n -> Arrays.stream(n.split(" ")))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
