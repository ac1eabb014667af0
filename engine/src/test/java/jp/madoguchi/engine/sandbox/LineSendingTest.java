package jp.madoguchi.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import com.linecorp.bot.messaging.model.BroadcastRequest;
import com.linecorp.bot.messaging.model.ErrorDetail;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.MulticastRequest;
import com.linecorp.bot.messaging.model.NarrowcastRequest;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.messaging.model.ValidateMessageRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.engine.sandbox.SandboxLine.Faults;
import jp.madoguchi.engine.sandbox.SandboxPhone.From;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Reply, push, multicast, broadcast and narrowcast, through LINE's SDK. */
class LineSendingTest extends SandboxLineTest {

    @Test
    void showsARepliedMessageInTheTalk() {
        SandboxPhone phone = friend();
        phone.say("補助金");
        var answer = call(api.replyMessage(reply(latestToken(2), "申請を始めます")));
        assertThat(answer.sentMessages()).singleElement().satisfies(sent -> {
            assertThat(sent.id()).matches("\\d{18}");
            assertThat(sent.quoteToken()).isNotBlank();
        });
        assertThat(phone.talk()).last().satisfies(item -> {
            assertThat(item.from()).isEqualTo(From.CITY);
            assertThat(item.message().path("text").stringValue()).isEqualTo("申請を始めます");
        });
    }

    @Test
    void takesAReplyTokenOnlyOnce() {
        friend();
        String token = latestToken(1);
        call(api.replyMessage(reply(token, "一度目")));
        var refused = refusal(api.replyMessage(reply(token, "二度目")));
        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("Invalid reply token");
    }

    @Test
    void takesAReplyTokenOnlyWithinAMinute() {
        SandboxPhone phone = friend();
        clock.advance(Duration.ofSeconds(60));
        call(api.replyMessage(reply(latestToken(1), "まだ間に合う")));
        await(phone.say("もう一度").delivered());
        clock.advance(Duration.ofSeconds(61));
        assertThat(refusal(api.replyMessage(reply(latestToken(2), "遅すぎる"))).getMessage())
                .contains("Invalid reply token");
    }

    @Test
    void keepsAReplyTokenWhenTheMessageWasWrong() {
        friend();
        String token = latestToken(1);
        refusal(api.replyMessage(reply(token, "あ".repeat(5001))));
        call(api.replyMessage(reply(token, "短くしました")));
    }

    @Test
    void refusesAWrongAccessToken() {
        MessagingApiClient stranger = MessagingApiClient.builder("wrong")
                .usingDefaultLogger(false)
                .apiEndPoint(URI.create("http://localhost:" + port + "/sandbox/line/"))
                .build();
        assertThat(refusal(stranger.getBotInfo()).getCode()).isEqualTo(401);
    }

    @Test
    void refusesAPushToSomebodyUnknown() {
        var refused = refusal(api.pushMessage(null, push("U" + "0".repeat(32), "こんにちは")));
        assertThat(refused.getCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("Failed to send messages");
        assertThat(refusal(api.pushMessage(null, push("花子", "こんにちは"))).getMessage())
                .contains("'to'");
    }

    @Test
    void refusesAPushToSomebodyWhoNeverCame() {
        assertThat(refusal(api.pushMessage(null, push(friendId(), "こんにちは"))).getCode())
                .isEqualTo(400);
    }

    @Test
    void answersAGuestWhoWroteWithoutAddingTheAccount() {
        SandboxPhone phone = line.phone(channelId, friendId());
        await(phone.say("もしもし").delivered());
        call(api.pushMessage(null, push(friendId(), "はい")));
        assertThat(phone.talk()).hasSize(2);
    }

    @Test
    void acceptsAPushToSomebodyWhoBlockedButShowsNothing() {
        SandboxPhone phone = friend();
        await(phone.block().delivered());
        int before = phone.talk().size();
        call(api.pushMessage(null, push(friendId(), "届かない")));
        assertThat(phone.talk()).hasSize(before);
        assertThat(call(api.getMessageQuotaConsumption()).totalUsage()).isZero();
    }

    @Test
    void executesARetryKeyOnceAndTellsWhatWasSent() {
        SandboxPhone phone = friend();
        UUID key = UUID.randomUUID();
        var first = await(api.pushMessage(key, push(friendId(), "一度だけ")));
        var refused = refusal(api.pushMessage(key, push(friendId(), "一度だけ")));
        assertThat(refused.getCode()).isEqualTo(409);
        assertThat(refused.getHeader("x-line-accepted-request-id")).isEqualTo(first.requestId());
        assertThat(phone.talk()).filteredOn(item -> item.from() == From.CITY).hasSize(1);
        assertThat(refused.getSentMessages()).isEqualTo(first.body().sentMessages());
    }

    @Test
    void forgetsARetryKeyAfterADay() {
        SandboxPhone phone = friend();
        UUID key = UUID.randomUUID();
        call(api.pushMessage(key, push(friendId(), "昨日")));
        clock.advance(Duration.ofHours(24));
        call(api.pushMessage(key, push(friendId(), "今日")));
        assertThat(phone.talk()).filteredOn(item -> item.from() == From.CITY).hasSize(2);
    }

    @Test
    void refusesARetryKeyOnReplyAndOneThatIsNoUuid() {
        friend();
        String body = "{\"replyToken\":\"x\",\"messages\":[{\"type\":\"text\",\"text\":\"あ\"}]}";
        String reply = "http://localhost:" + port + "/sandbox/line/v2/bot/message/reply";
        assertThat(Http.post(
                                reply,
                                token,
                                body,
                                "X-Line-Retry-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(400);
        String push = "http://localhost:" + port + "/sandbox/line/v2/bot/message/push";
        assertThat(Http.post(push, token, body, "X-Line-Retry-Key", "abc").status())
                .isEqualTo(400);
    }

    @Test
    void sendsMulticastAndBroadcastToThoseWhoCanGetThem() {
        SandboxPhone hanako = friend();
        SandboxPhone taro =
                line.phone(channelId, line.residents(channelId).get(1).userId());
        await(taro.follow().delivered());
        String stranger = line.residents(channelId).get(2).userId();
        call(api.multicast(null, new MulticastRequest(texts("お知らせ"), List.of(friendId(), stranger), null, null)));
        call(api.broadcast(null, new BroadcastRequest(texts("全員へ"), null)));
        assertThat(cityTexts(hanako)).containsExactly("お知らせ", "全員へ");
        assertThat(cityTexts(taro)).containsExactly("全員へ");
        assertThat(call(api.getMessageQuotaConsumption()).totalUsage()).isEqualTo(3);
    }

    @Test
    void refusesMoreThan500Recipients() {
        var refused = refusal(api.multicast(
                null, new MulticastRequest(texts("多い"), Collections.nCopies(501, friendId()), null, null)));
        assertThat(details(refused)).containsExactly("to: Size must be between 1 and 500");
    }

    @Test
    void failsANarrowcastAfterwardsWhenThereAreTooFewPeople() {
        SandboxPhone phone = friend();
        var accepted = await(api.narrowcast(null, new NarrowcastRequest(texts("しぼって"), null, null, null, null)));
        var progress = call(api.getNarrowcastProgress(accepted.requestId()));
        assertThat(progress.phase().toString()).isEqualToIgnoringCase("failed");
        assertThat(progress.errorCode()).isEqualTo(2L);
        assertThat(cityTexts(phone)).isEmpty();
    }

    @Test
    void stopsAtTheMonthlyLimitUntilTheNextMonth() {
        SandboxPhone phone = friend();
        line.monthlyLimit(channelId, 1L);
        call(api.pushMessage(null, push(friendId(), "最後の一通")));
        var refused = refusal(api.pushMessage(null, push(friendId(), "超過")));
        assertThat(refused.getCode()).isEqualTo(429);
        assertThat(refused.getMessage()).contains("You have reached your monthly limit.");
        clock.advance(Duration.ofDays(31));
        call(api.pushMessage(null, push(friendId(), "翌月")));
        assertThat(cityTexts(phone)).containsExactly("最後の一通", "翌月");
    }

    @Test
    void checksMessagesWithoutSendingThem() {
        SandboxPhone phone = friend();
        call(api.validatePush(new ValidateMessageRequest(texts("よい"))));
        assertThat(details(refusal(api.validateReply(new ValidateMessageRequest(texts("あ".repeat(5001)))))))
                .containsExactly("messages[0].text: Length must be between 0 and 5000");
        assertThat(cityTexts(phone)).isEmpty();
    }

    @Test
    void takesOneToFiveMessages() {
        assertThat(details(refusal(api.validatePush(new ValidateMessageRequest(texts("一", "二", "三", "四", "五", "六"))))))
                .containsExactly("messages: Size must be between 1 and 5");
        assertThat(details(refusal(api.validatePush(new ValidateMessageRequest(List.of())))))
                .containsExactly("messages: Size must be between 1 and 5");
    }

    @Test
    void refusesABodyOverTwoMegabytes() {
        var answer = Http.post(
                "http://localhost:" + port + "/sandbox/line/v2/bot/message/push",
                token,
                "{\"a\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("x-line-request-id")).isNotBlank();
    }

    @Test
    void speaksLinesErrorFormatForBrokenJsonAndUnknownPaths() {
        String base = "http://localhost:" + port + "/sandbox/line/v2/bot/";
        var broken = Http.post(base + "message/push", token, "{\"to\": ");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().path("message").stringValue())
                .startsWith("The request body could not be parsed as JSON (line: 1");
        var unknown = Http.post(base + "message/shout", token, "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("message").stringValue()).isEqualTo("Not found");
    }

    @Test
    void failsAndSlowsDownAsItIsTold() {
        line.faults(channelId, new Faults(Duration.ZERO, 500, 1));
        assertThat(refusal(api.getBotInfo()).getCode()).isEqualTo(500);
        assertThat(call(api.getBotInfo()).displayName()).isEqualTo("山口市（お試し）");
        line.faults(channelId, new Faults(Duration.ofMillis(300), 429, 0));
        long begin = System.nanoTime();
        assertThat(refusal(api.getBotInfo()).getCode()).isEqualTo(429);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        line.faults(channelId, Faults.NONE);
        call(api.getBotInfo());
    }

    @Test
    void writesDownEveryCall() {
        friend();
        var sent = await(api.pushMessage(UUID.randomUUID(), push(friendId(), "記録")));
        assertThat(line.calls(channelId)).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/v2/bot/message/push");
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.requestId()).isEqualTo(sent.requestId());
            assertThat(call.retryKey()).isNotNull();
            assertThat(String.valueOf(call.body())).contains("記録");
        });
    }

    private String latestToken(int events) {
        Awaitility.await().until(() -> bot.posted().size() == events);
        return bot.posted().get(events - 1).event().path("replyToken").stringValue();
    }

    private static List<String> cityTexts(SandboxPhone phone) {
        return phone.talk().stream()
                .filter(item -> item.from() == From.CITY)
                .map(item -> item.message().path("text").stringValue())
                .toList();
    }

    private static List<String> details(MessagingApiClientException refused) {
        return refused.getDetails().stream()
                .map((ErrorDetail detail) -> detail.property() + ": " + detail.message())
                .toList();
    }

    private static ReplyMessageRequest reply(String token, String text) {
        return new ReplyMessageRequest(token, texts(text), false);
    }

    private static PushMessageRequest push(String to, String text) {
        return new PushMessageRequest(to, texts(text), false, null);
    }

    private static List<Message> texts(String... texts) {
        return Arrays.stream(texts)
                .map(TextMessage::new)
                .map(Message.class::cast)
                .toList();
    }
}
