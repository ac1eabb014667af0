package jp.madoguchi.engine.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.dialogue.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is to tell a resident: the payload of outbox messages whose kind is the resident's channel kind and whose lane is the
 * resident's id.
 *
 * @param channel id of the channel
 * @param channelUser id of the person on it
 * @param language for words the channel itself adds, such as 「次へ」 when paging
 * @param ticket what lets the channel answer rather than push; null when nothing was asked
 */
public record Outgoing(
        UUID resident,
        String channel,
        String channelUser,
        String language,
        List<Reply> replies,
        @Nullable Ticket ticket) {

    public Outgoing {
        replies = List.copyOf(replies);
    }

    /**
     * A right to answer, for LINE the reply token.
     *
     * @param received when it was received; LINE takes it for about a minute
     */
    public record Ticket(String token, Instant received) {}
}
