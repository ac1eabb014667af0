package jp.madoguchi.engine.sandbox.line.rules;

import java.util.regex.Pattern;

/** Text messages: 5,000 UTF-16 code units, 20 LINE emoji. */
final class TextRules {

    private static final int MAX = 5000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9_]{1,20}");

    private TextRules() {}

    static void text(Part message) {
        message.requireText("text", MAX, Lengths.UTF16);
        if (!message.has("emojis")) {
            return;
        }
        message.requireSize("emojis", 0, 20);
        String text = message.text("text");
        for (Part emoji : message.items("emojis")) {
            emoji.requireText("productId", 100, Lengths.UTF16);
            emoji.requireText("emojiId", 100, Lengths.UTF16);
            int index = emoji.number("index");
            if (index >= text.length() || text.charAt(Math.max(index, 0)) != '$') {
                emoji.wrong("index", "Must point at a $ in the text");
            }
        }
    }

    /** Texts in which words in braces stand for something else, and doubled braces for braces. */
    static void textV2(Part message) {
        message.requireText("text", MAX, Lengths.UTF16);
        var keys = PLACEHOLDER.matcher(message.text("text").replace("{{", "").replace("}}", ""));
        while (keys.find()) {
            String key = keys.group(1);
            if (!KEY.matcher(key).matches()) {
                message.wrong(
                        "text", "The key '" + key + "' enclosed in '{}' does not match the pattern '^" + KEY + "$'.");
            } else if (!message.at("substitution").has(key)) {
                message.wrong("text", "The key '" + key + "' is not in substitution");
            }
        }
        if (message.json().path("substitution").size() > 100) {
            message.wrong("substitution", "Size must be between 0 and 100");
        }
    }
}
