package jp.madoguchi.engine.line;

import com.linecorp.bot.messaging.model.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.line.render.Renderer;
import jp.madoguchi.engine.line.render.Rendering;
import jp.madoguchi.engine.outbox.OutboxHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent to one resident together: the outbox messages of one transaction. They were put together, so they are also found together
 * at every further attempt, which is what retry keys and reply tokens need: the same calls with the same bodies.
 */
final class Letter {

    /** Messages LINE takes in one call. */
    static final int PER_CALL = 5;

    private final List<OutboxHandler.Message> parts;
    private final Payload first;
    private final Outgoing.@Nullable Ticket ticket;
    private final Rendering rendering;

    private Letter(List<OutboxHandler.Message> parts, List<Payload> payloads) {
        this.parts = parts;
        this.first = payloads.get(0);
        this.ticket = first.ticket();
        List<Reply> replies =
                payloads.stream().flatMap(p -> p.replies().stream()).toList();
        this.rendering = Renderer.render(replies, first.language());
    }

    /**
     * The payload: an {@link Outgoing}, and how far an earlier attempt came.
     *
     * @param sent LINE messages of the letter already accepted; null for none
     */
    private record Payload(
            UUID resident,
            String channel,
            String channelUser,
            String language,
            List<Reply> replies,
            Outgoing.@Nullable Ticket ticket,
            @Nullable Integer sent) {

        static Payload of(Outgoing outgoing) {
            return new Payload(
                    outgoing.resident(),
                    outgoing.channel(),
                    outgoing.channelUser(),
                    outgoing.language(),
                    outgoing.replies(),
                    outgoing.ticket(),
                    null);
        }

        boolean goesWith(Payload first) {
            return channel.equals(first.channel)
                    && channelUser.equals(first.channelUser)
                    && (ticket == null || ticket.equals(first.ticket));
        }
    }

    /** The letter that begins with the first of these messages. */
    static Letter open(List<OutboxHandler.Message> messages, JsonMapper json) {
        List<Payload> payloads = new ArrayList<>();
        for (OutboxHandler.Message message : messages) {
            Payload payload = payload(message, json);
            boolean together = message.created().equals(messages.get(0).created());
            if (!payloads.isEmpty() && (!together || !payload.goesWith(payloads.get(0)))) {
                break;
            }
            payloads.add(payload);
        }
        return new Letter(messages.subList(0, payloads.size()), payloads);
    }

    private static Payload payload(OutboxHandler.Message message, JsonMapper json) {
        return message.content() instanceof Outgoing outgoing
                ? Payload.of(outgoing)
                : json.readValue(message.payload(), Payload.class);
    }

    int parts() {
        return parts.size();
    }

    int attempt() {
        return parts.get(0).attempt();
    }

    UUID resident() {
        return first.resident();
    }

    String channel() {
        return first.channel();
    }

    String to() {
        return first.channelUser();
    }

    @Nullable Reply paged() {
        return rendering.paged();
    }

    /** LINE messages accepted in earlier attempts. */
    int sent() {
        Integer sent = first.sent();
        return sent == null ? 0 : sent;
    }

    int size() {
        return rendering.messages().size();
    }

    /** The messages of the call that begins there. */
    List<Message> call(int from) {
        return rendering.messages().subList(from, Math.min(from + PER_CALL, size()));
    }

    /** The retry key of that call. */
    UUID key(int from) {
        UUID id = parts.get(0).id();
        return from == 0 ? id : UUID.nameUUIDFromBytes((id + "/" + from).getBytes(StandardCharsets.UTF_8));
    }

    /** The reply token, if the first call may still use it. */
    @Nullable String token(Instant now, Duration life) {
        return ticket != null && ticket.received().plus(life).isAfter(now) ? ticket.token() : null;
    }

    /** The payloads as they are to be kept when so many messages were accepted. */
    String payload(int part, int sent, JsonMapper json) {
        Payload was = json.readValue(parts.get(part).payload(), Payload.class);
        return json.writeValueAsString(new Payload(
                was.resident(), was.channel(), was.channelUser(), was.language(), was.replies(), was.ticket(), sent));
    }
}
