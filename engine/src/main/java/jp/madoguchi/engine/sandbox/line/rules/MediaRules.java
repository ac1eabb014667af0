package jp.madoguchi.engine.sandbox.line.rules;

import java.util.List;
import java.util.Set;

/** Images, videos, sounds, places, stickers and image maps. */
final class MediaRules {

    private static final Set<String> HTTPS = Set.of("https");
    private static final int ADDRESS = 2000;

    private MediaRules() {}

    static void image(Part message) {
        message.requireUri("originalContentUrl", ADDRESS, HTTPS);
        message.requireUri("previewImageUrl", ADDRESS, HTTPS);
    }

    static void video(Part message) {
        image(message);
        message.limitText("trackingId", 100, Lengths.UTF16);
    }

    static void audio(Part message) {
        message.requireUri("originalContentUrl", ADDRESS, HTTPS);
        message.requireNumber("duration", 1, Integer.MAX_VALUE);
    }

    static void location(Part message) {
        message.requireText("title", 100, Lengths.UTF16);
        message.requireText("address", 100, Lengths.UTF16);
        message.requireNumber("latitude", -90, 90);
        message.requireNumber("longitude", -180, 180);
    }

    static void sticker(Part message) {
        message.requireText("packageId", 20, Lengths.UTF16);
        message.requireText("stickerId", 20, Lengths.UTF16);
    }

    static void imagemap(Part message) {
        message.requireUri("baseUrl", ADDRESS, HTTPS);
        message.requireText("altText", 1500, Lengths.UTF16);
        Part size = message.at("baseSize");
        size.requireNumber("width", 1040, 1040);
        size.requireNumber("height", 1, Integer.MAX_VALUE);
        message.requireSize("actions", 0, 50);
        for (Part action : message.items("actions")) {
            imagemapAction(action);
        }
    }

    private static void imagemapAction(Part action) {
        if (!action.requireOneOf("type", List.of("uri", "message", "clipboard"))) {
            return;
        }
        action.limitText("label", 100, Lengths.UTF16);
        switch (action.text("type")) {
            case "uri" -> action.requireUri("linkUri", 1000, Set.of("http", "https", "line", "tel"));
            case "message" -> action.requireText("text", 400, Lengths.UTF16);
            default -> action.requireText("clipboardText", 1000, Lengths.UTF16);
        }
        Part area = action.at("area");
        for (String side : List.of("x", "y", "width", "height")) {
            area.requireNumber(side, 0, Integer.MAX_VALUE);
        }
    }
}
