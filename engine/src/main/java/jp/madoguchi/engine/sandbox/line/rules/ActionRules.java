package jp.madoguchi.engine.sandbox.line.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Actions: what a tap does. */
final class ActionRules {

    private static final Set<String> SCHEMES = Set.of("http", "https", "line", "tel");
    private static final List<String> INPUT_OPTIONS =
            List.of("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice");
    private static final List<String> EVERYWHERE = List.of("postback", "message", "uri", "datetimepicker", "clipboard");

    private ActionRules() {}

    /** Where an action stands decides which types it may have and how long its label may be. */
    enum Where {
        TEMPLATE(20, true, ""),
        IMAGE_CAROUSEL(12, false, ""),
        QUICK_REPLY(20, true, "camera cameraRoll location"),
        FLEX_BUTTON(40, true, ""),
        FLEX(40, false, ""),
        RICH_MENU(20, false, "richmenuswitch");

        private final int label;
        private final boolean labelRequired;
        private final String only;

        /** @param only the types that can stand only here */
        Where(int label, boolean labelRequired, String only) {
            this.label = label;
            this.labelRequired = labelRequired;
            this.only = only;
        }

        private List<String> types() {
            return Stream.concat(EVERYWHERE.stream(), Stream.of(only.split(" ")))
                    .filter(type -> !type.isEmpty())
                    .toList();
        }
    }

    static void check(Part action, Where where) {
        if (!action.isObject() || !action.requireOneOf("type", where.types())) {
            return;
        }
        label(action, where);
        switch (action.text("type")) {
            case "postback" -> postback(action);
            case "message" -> action.requireText("text", 300, Lengths.GRAPHEMES);
            case "uri" -> action.requireUri("uri", 1000, SCHEMES);
            case "datetimepicker" -> PickerRules.check(action);
            case "clipboard" -> action.requireText("clipboardText", 1000, Lengths.UTF16);
            case "richmenuswitch" -> {
                action.requireText("richMenuAliasId", 32, Lengths.UTF16);
                action.requireText("data", 300, Lengths.UTF16);
            }
            default -> {}
        }
    }

    private static void label(Part action, Where where) {
        if (where.labelRequired) {
            action.requireText("label", where.label, Lengths.GRAPHEMES);
        } else {
            action.limitText("label", where.label, Lengths.GRAPHEMES);
        }
    }

    private static void postback(Part action) {
        action.requireText("data", 300, Lengths.UTF16);
        action.limitText("displayText", 300, Lengths.GRAPHEMES);
        action.limitText("text", 300, Lengths.GRAPHEMES);
        action.limitText("fillInText", 300, Lengths.GRAPHEMES);
        if (action.has("displayText") && action.has("text")) {
            action.wrong("text", "Cannot be specified together with displayText");
        }
        if (action.has("inputOption")) {
            action.requireOneOf("inputOption", INPUT_OPTIONS);
        }
        if (action.has("fillInText") && !action.text("inputOption").equals("openKeyboard")) {
            action.wrong("fillInText", "Can be specified only when inputOption is openKeyboard");
        }
    }
}
