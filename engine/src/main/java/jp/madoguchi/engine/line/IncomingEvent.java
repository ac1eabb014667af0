package jp.madoguchi.engine.line;

import jp.madoguchi.engine.conversation.Outgoing;
import org.jspecify.annotations.Nullable;

/**
 * One event of a webhook, read.
 *
 * @param key by which it is handled once: LINE's {@code webhookEventId}, or a hash of what it says
 * @param type LINE's, {@code unknown} for anything unreadable
 * @param user LINE's id of the person in a one-to-one talk; null in groups and where there is none
 * @param standby another system answers; nothing may be sent
 * @param redelivered LINE sends it again
 * @param message LINE's id of the message it brings or takes back
 * @param body as it came
 */
record IncomingEvent(
        String key,
        String type,
        @Nullable String user,
        boolean standby,
        boolean redelivered,
        Outgoing.@Nullable Ticket ticket,
        @Nullable String message,
        Happening happening,
        byte[] body) {

    /** Whether it is a turn that we answer. */
    boolean isTurn() {
        return user != null && !standby && (happening instanceof Happening.Turn || brings());
    }

    /** Whether it brings a photo or file. */
    boolean brings() {
        return happening instanceof Happening.SentMedia;
    }
}
