package jp.madoguchi.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.ConfirmTemplate;
import com.linecorp.bot.messaging.model.DatetimePickerAction;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.TemplateMessage;
import com.linecorp.bot.messaging.model.TestWebhookEndpointRequest;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.FollowEvent;
import com.linecorp.bot.webhook.model.ImageMessageContent;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.PostbackEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.madoguchi.engine.sandbox.SandboxPhone.NotOnScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What residents do, as it reaches a bot server: read with LINE's own parser where it has one. */
class LineWebhookTest extends SandboxLineTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};

    @Test
    void signsTheRawBodySoThatLinesOwnParserTakesIt() throws Exception {
        friend();
        Bot.Posted posted = bot.posted().get(0);
        var validator = new LineSignatureValidator(SECRET.getBytes(StandardCharsets.UTF_8));
        var request = new WebhookParser(validator).handle(posted.signature(), posted.body());
        assertThat(request.destination())
                .matches("U[0-9a-f]{32}")
                .isEqualTo(call(api.getBotInfo()).userId());
        assertThat(request.events()).singleElement().isInstanceOfSatisfying(FollowEvent.class, follow -> {
            assertThat(follow.follow().isUnblocked()).isFalse();
            assertThat(follow.replyToken()).isNotBlank();
            assertThat(follow.webhookEventId()).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
            assertThat(follow.timestamp()).isEqualTo(clock.now().toEpochMilli());
            assertThat(follow.source().userId()).isEqualTo(friendId());
            assertThat(follow.deliveryContext().isRedelivery()).isFalse();
        });
    }

    @Test
    void postsWordsPlacesPhotosAndFiles() throws Exception {
        SandboxPhone phone = friend();
        await(phone.say("３０００円").delivered());
        await(phone.sharePlace(34.17828, 131.47395, "市役所", "山口市亀山町2-1").delivered());
        var photo = phone.sendPhoto(PNG);
        await(photo.delivered());
        await(phone.sendFile("見積書.pdf", "application/pdf", new byte[] {1, 2, 3}).delivered());

        assertThat(message(1).path("text").stringValue()).isEqualTo("３０００円");
        assertThat(message(2).path("address").stringValue()).isEqualTo("山口市亀山町2-1");
        assertThat(message(2).path("latitude").doubleValue()).isEqualTo(34.17828);
        assertThat(message(4).path("fileName").stringValue()).isEqualTo("見積書.pdf");
        assertThat(message(4).path("fileSize").intValue()).isEqualTo(3);
        var parsed = new WebhookParser((body, signature) -> true)
                .handle("x", bot.posted().get(3).body());
        assertThat(parsed.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        MessageEvent.class,
                        event -> assertThat(event.message()).isInstanceOf(ImageMessageContent.class));
        var content = call(data.getMessageContent(id(photo)));
        assertThat(content.mimeType()).isEqualTo("image/png");
        assertThat(content.byteStream().readAllBytes()).isEqualTo(PNG);
    }

    @Test
    void forgetsAnUnsentPhoto() {
        SandboxPhone phone = friend();
        var photo = phone.sendPhoto(PNG);
        await(photo.delivered());
        await(phone.unsend(id(photo)).delivered());
        assertThat(bot.posted().get(2).event().path("unsend").path("messageId").stringValue())
                .isEqualTo(id(photo));
        assertThat(bot.posted().get(2).event().has("replyToken")).isFalse();
        assertThat(refusal(data.getMessageContent(id(photo))).getCode()).isEqualTo(404);
        assertThat(phone.talk())
                .last()
                .satisfies(item -> assertThat(item.unsent()).isTrue());
        assertThatThrownBy(() -> phone.unsend(id(photo))).isInstanceOf(NotOnScreen.class);
    }

    @Test
    void tellsOfBlockingAndComingBack() {
        SandboxPhone phone = friend();
        await(phone.block().delivered());
        assertThatThrownBy(() -> phone.say("もしもし")).isInstanceOf(NotOnScreen.class);
        assertThat(refusal(api.getProfile(friendId())).getCode()).isEqualTo(404);
        await(phone.follow().delivered());
        assertThat(bot.posted().get(1).event().path("type").stringValue()).isEqualTo("unfollow");
        assertThat(bot.posted().get(1).event().has("replyToken")).isFalse();
        assertThat(bot.posted()
                        .get(2)
                        .event()
                        .path("follow")
                        .path("isUnblocked")
                        .booleanValue())
                .isTrue();
        assertThat(call(api.getProfile(friendId())).displayName())
                .isEqualTo(line.residents(channelId).get(0).name());
    }

    @Test
    void tapsQuickRepliesOfTheLastMessageOnly() {
        SandboxPhone phone = friend();
        push(asking("お名前", new PostbackAction("戻る", "back", "戻ります", null, null, null)));
        await(phone.tap("戻る").delivered());
        assertThat(postback(1).path("data").stringValue()).isEqualTo("back");
        assertThat(phone.talk())
                .last()
                .satisfies(item ->
                        assertThat(item.message().path("text").stringValue()).isEqualTo("戻ります"));
        assertThatThrownBy(() -> phone.tap("戻る")).isInstanceOf(NotOnScreen.class);
    }

    @Test
    void letsSilentQuickRepliesVanishToo() {
        SandboxPhone phone = friend();
        push(asking("会社名", new PostbackAction("スキップ", "skip", null, null, null, null)));
        await(phone.tap("スキップ").delivered());
        assertThatThrownBy(() -> phone.tap("スキップ")).isInstanceOf(NotOnScreen.class);
    }

    @Test
    void tapsButtonsOfOlderMessagesNewestFirst() {
        SandboxPhone phone = friend();
        push(confirm("古い", "old"));
        push(confirm("新しい", "new"));
        push(new TextMessage("どうぞ"));
        await(phone.tap("はい").delivered());
        await(phone.tap("いいえ").delivered());
        assertThat(postback(1).path("data").stringValue()).isEqualTo("new");
        assertThat(message(2).path("text").stringValue()).isEqualTo("いいえ");
    }

    @Test
    void picksOnlyWhatThePickerOffers() throws Exception {
        SandboxPhone phone = friend();
        push(asking(
                "購入日",
                new DatetimePickerAction(
                        "日付を選ぶ", "bought", DatetimePickerAction.Mode.DATE, null, "2026-11-20", "2026-04-01")));
        assertThatThrownBy(() -> phone.pick("2026-03-31")).isInstanceOf(NotOnScreen.class);
        assertThatThrownBy(() -> phone.pick("10:30")).isInstanceOf(NotOnScreen.class);
        await(phone.pick("2026-10-01").delivered());
        var parsed = new WebhookParser((body, signature) -> true)
                .handle("x", bot.posted().get(1).body());
        assertThat(parsed.events()).singleElement().isInstanceOfSatisfying(PostbackEvent.class, event -> {
            assertThat(event.postback().data()).isEqualTo("bought");
            assertThat(event.postback().params()).containsEntry("date", "2026-10-01");
        });
    }

    @Test
    void deliversAgainWithTheSameIdUntilTaken() {
        AtomicInteger attempts = new AtomicInteger();
        bot.answers(webhook -> attempts.incrementAndGet() < 3 ? 503 : 200);
        var taken = await(line.phone(channelId, friendId()).follow().delivered());
        assertThat(taken.attempt()).isEqualTo(3);
        assertThat(bot.posted())
                .extracting(p -> p.event().path("webhookEventId").stringValue())
                .containsOnly(taken.webhookEventId());
        assertThat(bot.posted())
                .extracting(p ->
                        p.event().path("deliveryContext").path("isRedelivery").booleanValue())
                .containsExactly(false, true, true);
        assertThat(line.deliveries(channelId))
                .extracting(SandboxLine.Delivery::status)
                .containsExactly(503, 503, 200);
    }

    @Test
    void givesUpAfterFiveAttempts() {
        bot.answers(webhook -> 500);
        var done = line.phone(channelId, friendId()).follow();
        assertThatThrownBy(() -> done.delivered().get(20, TimeUnit.SECONDS)).hasMessageContaining("not taken");
        assertThat(bot.posted()).hasSize(5);
    }

    @Test
    void deliversAgainWhenThereIsNoAnswerWithinTwoSeconds() {
        AtomicInteger attempts = new AtomicInteger();
        bot.answers(webhook -> {
            if (attempts.incrementAndGet() == 1) {
                Awaitility.await().pollDelay(3, TimeUnit.SECONDS).until(() -> true);
            }
            return 200;
        });
        var taken = await(line.phone(channelId, friendId()).follow().delivered());
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(line.deliveries(channelId).get(0).status()).isZero();
    }

    @Test
    void beginsTheReplyTokensMinuteAnewWithARedelivery() {
        AtomicInteger attempts = new AtomicInteger();
        bot.answers(webhook -> {
            if (attempts.incrementAndGet() == 1) {
                clock.advance(Duration.ofSeconds(90));
                return 500;
            }
            return 200;
        });
        await(line.phone(channelId, friendId()).follow().delivered());
        String token = bot.posted().get(1).event().path("replyToken").stringValue();
        call(api.replyMessage(new ReplyMessageRequest(token, List.of(new TextMessage("遅れました")), false)));
    }

    @Test
    void keepsTheOrderOfOnePersonsEvents() {
        SandboxPhone phone = friend();
        bot.answers(webhook -> {
            Awaitility.await().pollDelay(5, TimeUnit.MILLISECONDS).until(() -> true);
            return 200;
        });
        List<String> said = IntStream.range(0, 30).mapToObj(i -> "その" + i).toList();
        said.forEach(phone::say);
        Awaitility.await().until(() -> bot.posted().size() == 31);
        // The first tells that the account was followed.
        assertThat(bot.posted().stream()
                        .skip(1)
                        .map(p -> p.event().path("message").path("text").stringValue()))
                .containsExactlyElementsOf(said);
    }

    @Test
    void testsTheWebhookWithAnEmptyOne() {
        var result = call(api.testWebhookEndpoint(new TestWebhookEndpointRequest(null)));
        assertThat(result.success()).isTrue();
        assertThat(bot.posted().get(0).json().path("events")).isEmpty();
        assertThat(call(api.getWebhookEndpoint()).endpoint()).isEqualTo(bot.address());
        var away =
                call(api.testWebhookEndpoint(new TestWebhookEndpointRequest(URI.create("http://localhost:1/nobody"))));
        assertThat(away.success()).isFalse();
    }

    @Test
    void refusesWordsLineWouldNotTake() {
        SandboxPhone phone = friend();
        assertThatThrownBy(() -> phone.say("あ".repeat(5001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> phone.say("　")).isInstanceOf(IllegalArgumentException.class);
    }

    private JsonNode message(int index) {
        return bot.posted().get(index).event().path("message");
    }

    private JsonNode postback(int index) {
        return bot.posted().get(index).event().path("postback");
    }

    private void push(Message message) {
        call(api.pushMessage(null, new PushMessageRequest(friendId(), List.of(message), false, null)));
    }

    private static Message asking(String text, Action action) {
        return new TextMessage.Builder(text)
                .quickReply(new QuickReply(List.of(new QuickReplyItem(action))))
                .build();
    }

    private static Message confirm(String text, String data) {
        return new TemplateMessage(
                text,
                new ConfirmTemplate(
                        text,
                        List.of(
                                new PostbackAction("はい", data, null, null, null, null),
                                new MessageAction("いいえ", "いいえ"))));
    }
}
