package jp.madoguchi.engine.sandbox.line.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.engine.sandbox.line.rules.MessageRules.Refused;
import tools.jackson.databind.JsonNode;

/** LINE's rules for rich menus and their aliases. */
public final class RichMenuRules {

    /** What an alias may be called. */
    public static final Pattern ALIAS = Pattern.compile("[a-z0-9_-]{1,32}");

    private static final int MAX_SIDE = 2500;

    private RichMenuRules() {}

    /** Checks a rich menu: its size (800 to 2,500 wide, 250 high or more, width/height 1.45 or more), names and up to 20 areas. */
    public static Optional<Refused> check(JsonNode menu) {
        Part root = Part.root(menu, "");
        Part size = root.at("size");
        if (size.isObject()) {
            size.requireNumber("width", 800, MAX_SIDE);
            size.requireNumber("height", 250, MAX_SIDE);
            if (size.number("height") > 0 && (double) size.number("width") / size.number("height") < 1.45) {
                root.wrong("size", "The aspect ratio (width / height) must be at least 1.45");
            }
        }
        if (!menu.path("selected").isBoolean()) {
            root.wrong("selected", "May not be null");
        }
        root.requireText("name", 300, Lengths.GRAPHEMES);
        root.requireText("chatBarText", 14, Lengths.GRAPHEMES);
        root.requireSize("areas", 0, 20);
        for (Part area : root.items("areas")) {
            bounds(area.at("bounds"), size);
            ActionRules.check(area.at("action"), ActionRules.Where.RICH_MENU);
        }
        return root.found().isEmpty() ? Optional.empty() : Optional.of(Refused.of(root.found()));
    }

    private static void bounds(Part bounds, Part size) {
        if (!bounds.isObject()) {
            return;
        }
        bounds.requireNumber("x", 0, MAX_SIDE);
        bounds.requireNumber("y", 0, MAX_SIDE);
        bounds.requireNumber("width", 1, MAX_SIDE);
        bounds.requireNumber("height", 1, MAX_SIDE);
        if (bounds.number("x") + bounds.number("width") > size.number("width")
                || bounds.number("y") + bounds.number("height") > size.number("height")) {
            bounds.wrong(null, "Must be inside the rich menu");
        }
    }
}
