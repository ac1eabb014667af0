package jp.madoguchi.engine.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** A sender with a LINE that does as it is told. */
abstract class LineSenderScene {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    static final UUID ID = UUID.fromString("01944f9c-0000-7000-8000-000000000001");
    static final UUID RESIDENT = UUID.fromString("01944f9c-0000-7000-8000-00000000000a");
    final StubLine line = new StubLine();
    final LineHttp http = new LineHttp(new StandardEnvironment());
    final List<Reply> paged = new ArrayList<>();
    boolean blocked;

    final LineSender sender = new LineSender(
            new OneChannel(line.base()),
            new LineCalls(http.sending()),
            (municipality, resident, reply) -> paged.add(reply),
            (municipality, resident) -> blocked,
            JSON,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        line.close();
        http.destroy();
    }

    static Outgoing.Ticket ticket(long secondsAgo) {
        return new Outgoing.Ticket("token", NOW.minusSeconds(secondsAgo));
    }

    static Message message(int texts, int attempt, Outgoing.@Nullable Ticket ticket) {
        List<Reply> replies = IntStream.rangeClosed(1, texts)
                .<Reply>mapToObj(i -> new Reply.Text("本文" + i, List.of()))
                .toList();
        return outgoing(replies, attempt, ticket);
    }

    static Message outgoing(List<Reply> replies, int attempt, Outgoing.@Nullable Ticket ticket) {
        Outgoing outgoing = new Outgoing(RESIDENT, "1656", "Uhanako", "ja", replies, ticket);
        return new Message(ID, YAMAGUCHI, "lane", JSON.writeValueAsString(outgoing), attempt, NOW.minusSeconds(1));
    }

    List<Result> deliver(Message message) {
        return deliver(List.of(message));
    }

    List<Result> deliver(List<Message> messages) {
        return sender.deliver(messages)
                .toCompletableFuture()
                .orTimeout(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    record OneChannel(String base) implements LineChannels {
        @Override
        public List<LineChannel> of(MunicipalityId municipality) {
            throw Unexpected.call();
        }

        @Override
        public void put(
                MunicipalityId municipality,
                String channelId,
                String secret,
                String accessToken,
                @Nullable String apiBase,
                @Nullable String dataApiBase) {
            throw Unexpected.call();
        }

        @Override
        public Optional<LineChannel> find(String channelId) {
            return channelId.equals("1656")
                    ? Optional.of(new LineChannel(YAMAGUCHI, channelId, "secret", "access", base, base))
                    : Optional.empty();
        }
    }
}
