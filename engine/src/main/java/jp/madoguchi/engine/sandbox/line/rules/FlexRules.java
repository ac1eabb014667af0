package jp.madoguchi.engine.sandbox.line.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Flex messages: bubbles of at most 30 KB, carousels of at most 12 bubbles and 50 KB. */
final class FlexRules {

    private static final int BUBBLE_BYTES = 30 * 1024;
    private static final int CAROUSEL_BYTES = 50 * 1024;
    private static final List<String> SIZES = List.of("nano", "micro", "deca", "hecto", "kilo", "mega", "giga");
    private static final Set<String> BUBBLE_FIELDS =
            Set.of("type", "size", "direction", "header", "hero", "body", "footer", "styles", "action");
    private static final Set<String> STYLE_FIELDS = Set.of("backgroundColor", "separator", "separatorColor");

    private FlexRules() {}

    /** Checks all but the contents; those have their own list, see {@link #contents}. */
    static void check(Part message) {
        message.requireText("altText", 1500, Lengths.UTF16);
        message.at("contents").isObject();
    }

    /** What is wrong inside the container, by JSON pointers into it. */
    static List<Violation> contents(JsonNode container) {
        Part root = Part.root(container, "").asFlexRoot();
        if (root.requireOneOf("type", List.of("bubble", "carousel"))) {
            if (root.text("type").equals("bubble")) {
                bubble(root);
            } else {
                carousel(root);
            }
        }
        return root.found();
    }

    private static void carousel(Part carousel) {
        carousel.requireSize("contents", 1, 12);
        for (Part bubble : carousel.items("contents")) {
            if (bubble.requireOneOf("type", List.of("bubble"))) {
                bubble(bubble);
            }
        }
        if (carousel.items("contents").stream().map(FlexRules::size).distinct().count() > 1) {
            carousel.wrong("contents", "All bubbles of a carousel must have the same size");
        }
        tooLarge(carousel, CAROUSEL_BYTES);
    }

    private static String size(Part bubble) {
        return bubble.has("size") ? bubble.text("size") : "mega";
    }

    private static void bubble(Part bubble) {
        FlexFields.unknown(bubble, BUBBLE_FIELDS);
        if (bubble.has("size")) {
            bubble.requireOneOf("size", SIZES);
        }
        if (bubble.has("direction")) {
            bubble.requireOneOf("direction", List.of("ltr", "rtl"));
        }
        for (String block : List.of("header", "body", "footer")) {
            block(bubble, block, List.of("box"));
            style(bubble.at("styles"), block);
        }
        block(bubble, "hero", List.of("box", "image", "video"));
        style(bubble.at("styles"), "hero");
        if (bubble.has("action")) {
            ActionRules.check(bubble.at("action"), ActionRules.Where.FLEX);
        }
        tooLarge(bubble, BUBBLE_BYTES);
    }

    private static void block(Part bubble, String name, List<String> types) {
        if (bubble.has(name) && bubble.at(name).requireOneOf("type", types)) {
            FlexComponents.check(bubble.at(name));
        }
    }

    private static void style(Part styles, String block) {
        if (styles.has(block)) {
            Part style = styles.at(block);
            FlexFields.unknown(style, STYLE_FIELDS);
            FlexFields.values(style);
        }
    }

    private static void tooLarge(Part part, int max) {
        int bytes = part.json().toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > max) {
            part.wrong(null, "Too large flex message. The maximum size of JSON data is " + max / 1024 + " KB");
        }
    }
}
