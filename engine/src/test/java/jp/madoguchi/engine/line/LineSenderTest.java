package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.line.StubLine.Answer;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LineSenderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID ID = UUID.fromString("01944f9c-0000-7000-8000-000000000001");
    private static final UUID RESIDENT = UUID.fromString("01944f9c-0000-7000-8000-00000000000a");

    private final StubLine line = new StubLine();
    private final LineHttp http = new LineHttp();
    private final List<Reply> paged = new ArrayList<>();
    private final LineSender sender = new LineSender(
            new OneChannel(line.base()),
            new LineCalls(http.sending()),
            (municipality, resident, reply) -> paged.add(reply),
            JSON,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        line.close();
        http.destroy();
    }

    @Test
    void repliesWhileTheTokenIsFresh() {
        assertThat(deliver(message(1, 1, ticket(49)))).containsExactly(new Result.Delivered());
        assertThat(line.replies()).singleElement().satisfies(r -> {
            assertThat(r.json().path("replyToken").asString()).isEqualTo("token");
            assertThat(r.texts()).containsExactly("本文1");
        });
        assertThat(line.pushes()).isEmpty();
    }

    @Test
    void pushesWithTheMessagesIdAsRetryKeyWhenTheTokenIsOldOrMissing() {
        assertThat(deliver(message(1, 1, ticket(50)))).containsExactly(new Result.Delivered());
        assertThat(deliver(message(1, 1, null))).containsExactly(new Result.Delivered());
        assertThat(line.replies()).isEmpty();
        assertThat(line.pushes()).hasSize(2).allSatisfy(r -> {
            assertThat(r.retryKey()).isEqualTo(ID.toString());
            assertThat(r.json().path("to").asString()).isEqualTo("Uhanako");
            assertThat(r.json().has("replyToken")).isFalse();
        });
    }

    @Test
    void retriesAPushWithTheSameKeyAndBodyAndTakes409AsDone() {
        AtomicInteger calls = new AtomicInteger();
        line.behave(r -> calls.incrementAndGet() == 1
                ? Answer.error(500, "Internal error")
                : Answer.error(409, "The retry key is already accepted"));
        assertThat(deliver(message(1, 1, null)))
                .containsExactly(new Result.Retry(NOW.plusSeconds(1), "LINE answered 500: Internal error"));
        assertThat(deliver(message(1, 2, null))).containsExactly(new Result.Delivered());
        assertThat(line.pushes()).hasSize(2);
        assertThat(line.pushes().get(1).retryKey())
                .isEqualTo(line.pushes().get(0).retryKey());
        assertThat(line.pushes().get(1).body()).isEqualTo(line.pushes().get(0).body());
    }

    @Test
    void pushesWhenLineRefusesAnUntriedToken() {
        line.behave(r -> r.reply() ? Answer.error(400, "Invalid reply token") : Answer.ok());
        assertThat(deliver(message(1, 1, ticket(1)))).containsExactly(new Result.Delivered());
        assertThat(line.pushes())
                .singleElement()
                .satisfies(r -> assertThat(r.retryKey()).isEqualTo(ID.toString()));
    }

    @Test
    void takesATokenRefusedAtALaterAttemptForUsed() {
        line.behave(r -> Answer.error(400, "Invalid reply token"));
        assertThat(deliver(message(1, 2, ticket(20)))).containsExactly(new Result.Delivered());
        assertThat(line.pushes()).isEmpty();
    }

    @Test
    void retriesATimedOutReplyWithTheSameToken() {
        line.behave(r -> Answer.broken());
        assertThat(deliver(message(1, 1, ticket(1)))).singleElement().satisfies(r -> {
            assertThat(((Result.Retry) r).at()).isEqualTo(NOW.plusSeconds(1));
            assertThat(((Result.Retry) r).reason()).startsWith("LINE did not answer");
        });
        line.behave(r -> Answer.ok());
        assertThat(deliver(message(1, 2, ticket(2)))).containsExactly(new Result.Delivered());
        assertThat(line.replies())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(
                        r -> assertThat(r.json().path("replyToken").asString()).isEqualTo("token"));
        assertThat(line.pushes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void backsOffWhenLineHasTrouble(int status) {
        line.behave(r ->
                new Answer(status, "<html>Bad gateway</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8), 0));
        assertThat(deliver(message(1, 1, null)))
                .singleElement()
                .satisfies(r -> assertThat(((Result.Retry) r).at()).isEqualTo(NOW.plusSeconds(1)));
        assertThat(deliver(message(1, 5, null)))
                .singleElement()
                .satisfies(r -> assertThat(((Result.Retry) r).at()).isEqualTo(NOW.plusSeconds(16)));
        assertThat(deliver(message(1, 30, null)))
                .singleElement()
                .satisfies(r -> assertThat(((Result.Retry) r).at()).isEqualTo(NOW.plusSeconds(300)));
    }

    @Test
    void givesUpAfterADay() {
        line.behave(r -> Answer.error(500, "Internal error"));
        assertThat(deliver(message(1, LineSender.MOST_ATTEMPTS, null)))
                .containsOnly(new Result.Failed("LINE answered 500: Internal error"));
    }

    @Test
    void backsOffOnTheRateLimitAndFailsOnTheMonthlyLimit() {
        line.behave(r -> Answer.error(429, "The API rate limit has been exceeded. Try again later."));
        assertThat(deliver(message(1, 1, null))).singleElement().isInstanceOf(Result.Retry.class);
        line.behave(r -> Answer.error(429, "You have reached your monthly limit."));
        assertThat(deliver(message(1, 1, null)))
                .containsExactly(new Result.Failed("LINE answered 429: You have reached your monthly limit."));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 413, 415})
    void failsForGoodOnOtherErrorsWithLinesWords(int status) {
        line.behave(
                r -> Answer.json(
                        status,
                        "{\"message\":\"The request body has 1 error(s)\",\"details\":[{\"message\":\"May not be empty\",\"property\":\"messages[0].text\"}]}"));
        assertThat(deliver(message(1, 1, null)))
                .containsExactly(new Result.Failed("LINE answered " + status
                        + ": The request body has 1 error(s); messages[0].text: May not be empty"));
        assertThat(deliver(message(1, 1, ticket(1)))).singleElement().isInstanceOf(Result.Failed.class);
    }

    @Test
    void packsWhatWasPutTogetherIntoOneReply() {
        List<Message> together = List.of(message(2, 1, ticket(1)), message(2, 1, null));
        assertThat(deliver(together)).containsExactly(new Result.Delivered(), new Result.Delivered());
        assertThat(line.replies())
                .singleElement()
                .satisfies(r -> assertThat(r.texts()).hasSize(4));
        assertThat(line.pushes()).isEmpty();
    }

    @Test
    void leavesWhatWasPutLaterForTheNextCall() {
        Message first = message(1, 1, ticket(1));
        Message later = new Message(
                UUID.randomUUID(),
                YAMAGUCHI,
                "lane",
                first.payload(),
                1,
                NOW.minusSeconds(1).plusMillis(1));
        assertThat(deliver(List.of(first, later))).containsExactly(new Result.Delivered());
        Message otherTicket = new Message(
                UUID.randomUUID(),
                YAMAGUCHI,
                "lane",
                message(1, 1, new Outgoing.Ticket("other", NOW)).payload(),
                1,
                first.created());
        assertThat(deliver(List.of(first, otherTicket))).containsExactly(new Result.Delivered());
    }

    @Test
    void sendsMoreThanFiveMessagesAsReplyAndPushes() {
        assertThat(deliver(message(12, 1, ticket(1)))).containsExactly(new Result.Delivered());
        assertThat(line.replies())
                .singleElement()
                .satisfies(r -> assertThat(r.texts()).hasSize(5));
        assertThat(line.pushes()).hasSize(2);
        assertThat(line.pushes().get(0).texts()).containsExactly("本文6", "本文7", "本文8", "本文9", "本文10");
        assertThat(line.pushes().get(1).texts()).containsExactly("本文11", "本文12");
        assertThat(line.pushes().get(0).retryKey())
                .isNotEqualTo(line.pushes().get(1).retryKey());
    }

    @Test
    void goesOnWhereItStoppedAfterAFailureInTheMiddle() {
        line.behave(r -> r.reply() ? Answer.ok() : Answer.error(503, "busy"));
        List<Result> results = deliver(message(7, 1, ticket(1)));
        String payload = ((Result.Retry) results.get(0)).payload();
        assertThat(payload).isNotNull();
        String key = line.pushes().get(0).retryKey();
        byte[] body = line.pushes().get(0).body();
        line.requests.clear();
        line.behave(r -> Answer.ok());
        Message again = new Message(ID, YAMAGUCHI, "lane", payload, 2, NOW.minusSeconds(1));
        assertThat(deliver(again)).containsExactly(new Result.Delivered());
        assertThat(line.replies()).isEmpty();
        assertThat(line.pushes()).singleElement().satisfies(r -> {
            assertThat(r.retryKey()).isEqualTo(key);
            assertThat(r.body()).isEqualTo(body);
        });
    }

    @Test
    void sendsNothingForNothing() {
        assertThat(deliver(outgoing(List.of(new Reply.Text("  ", List.of())), 1, ticket(1))))
                .containsExactly(new Result.Delivered());
        assertThat(line.requests).isEmpty();
    }

    @Test
    void failsWhatCannotBeSaid() {
        Reply tooLong = new Reply.Choices("どれですか", List.of(new Reply.Action("長い", "x".repeat(301))), List.of());
        assertThat(deliver(outgoing(List.of(tooLong), 1, null)))
                .singleElement()
                .satisfies(r -> assertThat(((Result.Failed) r).reason()).contains("300"));
        Message broken = new Message(ID, YAMAGUCHI, "lane", "{", 1, NOW);
        assertThat(deliver(broken)).singleElement().isInstanceOf(Result.Failed.class);
        Reply link = new Reply.Link("決定通知書", "", "開く", "https://例え.jp/a b?secret=1");
        assertThat(deliver(outgoing(List.of(link), 1, null)))
                .singleElement()
                .satisfies(r -> assertThat(((Result.Failed) r).reason()).doesNotContain("secret"));
    }

    @Test
    void failsWhenTheChannelIsGone() {
        String payload = message(1, 1, null).payload().replace("\"1656\"", "\"gone\"");
        assertThat(deliver(new Message(ID, YAMAGUCHI, "lane", payload, 1, NOW)))
                .containsExactly(new Result.Failed("the LINE channel gone is gone"));
    }

    @Test
    void remembersRepliesWithMorePagesBeforeItSends() {
        List<Reply.Action> many = IntStream.range(0, 30)
                .mapToObj(i -> new Reply.Action("地区" + i, "d" + i))
                .toList();
        Reply offered = new Reply.Text("地区を選んでください", many);
        assertThat(deliver(outgoing(List.of(offered), 1, ticket(1)))).containsExactly(new Result.Delivered());
        assertThat(paged).containsExactly(offered);
        assertThat(line.replies().get(0).json().at("/messages/0/quickReply/items"))
                .hasSize(12);
    }

    private static Outgoing.Ticket ticket(long secondsAgo) {
        return new Outgoing.Ticket("token", NOW.minusSeconds(secondsAgo));
    }

    private static Message message(int texts, int attempt, Outgoing.@Nullable Ticket ticket) {
        List<Reply> replies = IntStream.rangeClosed(1, texts)
                .<Reply>mapToObj(i -> new Reply.Text("本文" + i, List.of()))
                .toList();
        return outgoing(replies, attempt, ticket);
    }

    private static Message outgoing(List<Reply> replies, int attempt, Outgoing.@Nullable Ticket ticket) {
        Outgoing outgoing = new Outgoing(RESIDENT, "1656", "Uhanako", "ja", replies, ticket);
        return new Message(ID, YAMAGUCHI, "lane", JSON.writeValueAsString(outgoing), attempt, NOW.minusSeconds(1));
    }

    private List<Result> deliver(Message message) {
        return deliver(List.of(message));
    }

    private List<Result> deliver(List<Message> messages) {
        return sender.deliver(messages)
                .toCompletableFuture()
                .orTimeout(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private record OneChannel(String base) implements LineChannels {
        @Override
        public void put(
                MunicipalityId municipality,
                String channelId,
                String secret,
                String accessToken,
                @Nullable String apiBase,
                @Nullable String dataApiBase) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LineChannel> find(String channelId) {
            return channelId.equals("1656")
                    ? Optional.of(new LineChannel(YAMAGUCHI, channelId, "secret", "access", base, base))
                    : Optional.empty();
        }
    }
}
