package jp.madoguchi.engine.sandbox.line.rules;

import java.util.List;
import java.util.Set;
import jp.madoguchi.engine.sandbox.line.rules.ActionRules.Where;

/** Template messages: buttons, confirm, carousel and image carousel. */
final class TemplateRules {

    private static final List<String> TYPES = List.of("buttons", "confirm", "carousel", "image_carousel");

    private TemplateRules() {}

    static void check(Part message) {
        message.requireText("altText", 1500, Lengths.UTF16);
        Part template = message.at("template");
        if (!template.isObject() || !template.requireOneOf("type", TYPES)) {
            return;
        }
        switch (template.text("type")) {
            case "buttons" -> buttons(template);
            case "confirm" -> confirm(template);
            case "carousel" -> carousel(template);
            default -> imageCarousel(template);
        }
    }

    private static void buttons(Part template) {
        headed(template, 160);
        actions(template, 1, 4);
    }

    private static void confirm(Part template) {
        template.requireText("text", 240, Lengths.GRAPHEMES);
        actions(template, 2, 2);
    }

    private static void carousel(Part template) {
        template.requireSize("columns", 1, 10);
        List<Part> columns = template.items("columns");
        for (Part column : columns) {
            headed(column, 120);
            actions(column, 1, 3);
        }
        if (columns.stream()
                        .map(c -> c.json().path("actions").size())
                        .distinct()
                        .count()
                > 1) {
            template.wrong("columns", "The number of actions must be the same in all columns");
        }
        if (columns.stream().map(c -> c.has("title")).distinct().count() > 1
                || columns.stream()
                                .map(c -> c.has("thumbnailImageUrl"))
                                .distinct()
                                .count()
                        > 1) {
            template.wrong("columns", "Title and image must be in all columns or in none");
        }
    }

    private static void imageCarousel(Part template) {
        template.requireSize("columns", 1, 10);
        for (Part column : template.items("columns")) {
            column.requireUri("imageUrl", 2000, Set.of("https"));
            ActionRules.check(column.at("action"), Where.IMAGE_CAROUSEL);
        }
    }

    /** Title, text and picture; with a title or a picture there is room for 60 characters of text only. */
    private static void headed(Part part, int longText) {
        part.limitText("title", 40, Lengths.GRAPHEMES);
        boolean crowded = part.has("title") || part.has("thumbnailImageUrl");
        part.requireText("text", crowded ? 60 : longText, Lengths.GRAPHEMES);
        if (part.has("thumbnailImageUrl")) {
            part.requireUri("thumbnailImageUrl", 2000, Set.of("https"));
        }
        if (part.has("defaultAction")) {
            ActionRules.check(part.at("defaultAction"), Where.FLEX);
        }
    }

    private static void actions(Part part, int min, int max) {
        part.requireSize("actions", min, max);
        part.items("actions").forEach(action -> ActionRules.check(action, Where.TEMPLATE));
    }
}
