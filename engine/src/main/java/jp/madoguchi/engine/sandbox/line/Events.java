package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxPhone.Done;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the events of one account and posts them. */
record Events(LineChannel channel, Webhooks webhooks, SandboxClock clock) {

    Instant now() {
        return clock.now();
    }

    /** An event that can be replied to. */
    ObjectNode answerable(String type, String userId) {
        ObjectNode event = plain(type, userId);
        return event.put("replyToken", channel.replyTokens().issue(userId, clock.now()));
    }

    ObjectNode plain(String type, String userId) {
        return WebhookEvents.event(type, userId, clock.now());
    }

    Done post(@Nullable String messageId, ObjectNode event) {
        return new Done(messageId, webhooks.post(channel, event));
    }
}
