package jp.madoguchi.engine.sandbox.line.rules;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of flex components, and what their values look like. */
final class FlexFields {

    private static final String LENGTH = "-?\\d+(\\.\\d+)?(px|%)";
    private static final String STEPS = "none|xs|sm|md|lg|xl|xxl|";
    private static final Pattern COLOR = Pattern.compile("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");
    private static final Pattern SPACE = Pattern.compile(STEPS + LENGTH);

    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            Map.entry("color", COLOR),
            Map.entry("backgroundColor", COLOR),
            Map.entry("borderColor", COLOR),
            Map.entry("separatorColor", COLOR),
            Map.entry("margin", SPACE),
            Map.entry("spacing", SPACE),
            Map.entry("paddingAll", SPACE),
            Map.entry("paddingTop", SPACE),
            Map.entry("paddingBottom", SPACE),
            Map.entry("paddingStart", SPACE),
            Map.entry("paddingEnd", SPACE),
            Map.entry("offsetTop", SPACE),
            Map.entry("offsetBottom", SPACE),
            Map.entry("offsetStart", SPACE),
            Map.entry("offsetEnd", SPACE),
            Map.entry("cornerRadius", SPACE),
            Map.entry("borderWidth", Pattern.compile("none|light|normal|medium|semi-bold|bold|" + LENGTH)),
            Map.entry("width", Pattern.compile(LENGTH)),
            Map.entry("maxWidth", Pattern.compile(LENGTH)),
            Map.entry("maxHeight", Pattern.compile(LENGTH)),
            Map.entry("height", Pattern.compile("sm|md|" + LENGTH)),
            Map.entry("size", Pattern.compile("xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|" + LENGTH)),
            Map.entry("lineSpacing", Pattern.compile("\\d+(\\.\\d+)?px")),
            Map.entry("position", Pattern.compile("relative|absolute")),
            Map.entry("align", Pattern.compile("start|end|center")),
            Map.entry("gravity", Pattern.compile("top|bottom|center")),
            Map.entry("weight", Pattern.compile("regular|bold")),
            Map.entry("decoration", Pattern.compile("none|underline|line-through")),
            Map.entry("adjustMode", Pattern.compile("shrink-to-fit")),
            Map.entry("aspectRatio", Pattern.compile("\\d{1,6}(\\.\\d+)?:\\d{1,6}(\\.\\d+)?")),
            Map.entry("aspectMode", Pattern.compile("cover|fit")),
            Map.entry(
                    "justifyContent",
                    Pattern.compile("center|flex-start|flex-end|space-between|space-around|space-evenly")),
            Map.entry("alignItems", Pattern.compile("center|flex-start|flex-end")));

    private static final Set<String> BOOLEANS = Set.of("wrap", "separator", "scaling");
    private static final Set<String> NUMBERS = Set.of("flex", "maxLines");

    private FlexFields() {}

    /** Flex, unlike the rest of the API, refuses what it does not know. */
    static void unknown(Part part, Set<String> known) {
        part.json().propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> part.wrong(name, "unknown field"));
    }

    static void values(Part part) {
        for (String name : part.json().propertyNames()) {
            if (!part.has(name)) {
                continue;
            }
            Pattern pattern = VALUES.get(name);
            boolean fine = pattern == null
                    ? fitsSwitchOrNumber(part, name)
                    : pattern.matcher(part.text(name)).matches();
            if (!fine) {
                part.wrong(name, "invalid property");
            }
        }
    }

    private static boolean fitsSwitchOrNumber(Part part, String name) {
        if (BOOLEANS.contains(name)) {
            return part.json().path(name).isBoolean();
        }
        return !NUMBERS.contains(name) || (part.json().path(name).isInt() && part.number(name) >= 0);
    }
}
