package jp.madoguchi.engine.sandbox.line.rules;

import java.util.List;
import java.util.Set;

/** Quick replies: at most 13 buttons at the keyboard. */
final class QuickReplyRules {

    private QuickReplyRules() {}

    static void check(Part message) {
        if (!message.has("quickReply")) {
            return;
        }
        Part quickReply = message.at("quickReply");
        quickReply.requireSize("items", 1, 13);
        for (Part item : quickReply.items("items")) {
            item.requireOneOf("type", List.of("action"));
            if (item.has("imageUrl")) {
                item.requireUri("imageUrl", 2000, Set.of("https"));
            }
            ActionRules.check(item.at("action"), ActionRules.Where.QUICK_REPLY);
        }
    }
}
