package jp.madoguchi.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.engine.conversation.Outgoing;
import jp.madoguchi.engine.dialogue.Reply;
import jp.madoguchi.engine.line.StubLine.Answer;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import org.junit.jupiter.api.Test;

/** Which messages go together, and how far a letter came. */
class LetterSendingTest extends LineSenderScene {

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
    void saysTheSameWhetherItStillHasTheContentOrReadsItsPayload() {
        List<Reply.Action> actions = List.of(new Reply.Action("はい", "yes"), new Reply.Action("戻る", "back"));
        List<Reply> replies = List.of(
                new Reply.Text("山田 花子さん、「受付」です\u2028①㈱髙～", actions),
                new Reply.Choices("年代を選んでください", actions, actions),
                new Reply.AskDate(
                        "いつですか", "date", actions.get(0), "2026-11-22", null, "2026-12-31", List.of(actions.get(1))),
                new Reply.Card(
                        "確認",
                        "",
                        List.of(new Reply.Row("年代", "30代", actions.get(1))),
                        actions,
                        List.of(actions.get(1))),
                new Reply.Link("決定通知書", "PDF です", "開く", "https://city.example/d/1"));
        Outgoing outgoing = new Outgoing(
                RESIDENT, "1656", "Uhanako", "ja", replies, new Outgoing.Ticket("token", NOW.minusNanos(1_234_567)));
        String payload = JSON.writeValueAsString(outgoing);
        deliver(new Message(ID, YAMAGUCHI, "lane", "not read", outgoing, 1, NOW));
        deliver(new Message(ID, YAMAGUCHI, "lane", payload, 1, NOW));
        assertThat(line.replies()).hasSize(2);
        assertThat(line.replies().get(0).body()).isEqualTo(line.replies().get(1).body());
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
}
