package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.line.StubLine.Answer;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies, pushes, and what is done with LINE's answers. */
class LineSenderTest extends LineSenderScene {

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

    @Test
    void doesNotWaitForeverForASilentLine() {
        line.behave(r -> Answer.ok().after(60_000));
        assertThat(deliver(message(1, 1, ticket(1))))
                .singleElement()
                .satisfies(r -> assertThat(((Result.Retry) r).reason()).startsWith("LINE did not answer"));
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
}
