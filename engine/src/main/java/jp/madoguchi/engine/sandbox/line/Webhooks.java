package jp.madoguchi.engine.sandbox.line;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxLine.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts webhooks. First deliveries of one person's events keep their order; what was not answered with 2xx within 2 seconds is
 * delivered again up to four times, each time after twice as long, in no order: as LINE does it with redelivery switched on.
 */
@SandboxComponent
final class Webhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, CompletableFuture<Delivery>> lanes = new ConcurrentHashMap<>();
    private final SandboxClock clock;
    private final Duration pause;

    Webhooks(SandboxClock clock, @Value("${madoguchi.sandbox.redelivery:PT2S}") Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Posts an event. Completes when the engine took it, or exceptionally when it never did. */
    CompletableFuture<Delivery> post(LineChannel channel, ObjectNode event) {
        String lane = channel.settings().channelId() + " "
                + event.path("source").path("userId").asString("");
        CompletableFuture<Delivery> first = lanes.compute(
                lane,
                (key, before) -> before == null
                        ? attempt(channel, event, 1)
                        : before.handle((delivery, failure) -> 1).thenCompose(one -> attempt(channel, event, one)));
        return first.thenCompose(delivery -> untilTaken(channel, event, delivery));
    }

    /** Posts a webhook without events and tells the status, 0 for no answer. */
    int test(LineChannel channel, URI target) {
        return send(channel, target, body(channel, null)).join();
    }

    private CompletableFuture<Delivery> untilTaken(LineChannel channel, ObjectNode event, Delivery delivery) {
        if (delivery.status() / 100 == 2) {
            return CompletableFuture.completedFuture(delivery);
        }
        if (delivery.attempt() == ATTEMPTS) {
            return CompletableFuture.failedFuture(new IllegalStateException("not taken by the engine: " + delivery));
        }
        long wait = pause.toMillis() << (delivery.attempt() - 1);
        return CompletableFuture.supplyAsync(
                        () -> delivery.attempt() + 1, CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS))
                .thenCompose(next -> attempt(channel, event, next))
                .thenCompose(next -> untilTaken(channel, event, next));
    }

    private CompletableFuture<Delivery> attempt(LineChannel channel, ObjectNode event, int attempt) {
        event.putObject("deliveryContext").put("isRedelivery", attempt > 1);
        channel.replyTokens().delivered(event.path("replyToken").asString(""), clock.now());
        byte[] body = body(channel, event);
        return send(channel, channel.settings().webhook(), body).thenApply(status -> {
            Delivery delivery = new Delivery(
                    clock.now(),
                    event.path("webhookEventId").asString(""),
                    event.path("type").asString(""),
                    attempt,
                    status);
            channel.deliveries().add(delivery);
            return delivery;
        });
    }

    private CompletableFuture<Integer> send(LineChannel channel, URI target, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "LineBotWebhook/2.0")
                .header("x-line-signature", Signature.of(channel.settings().secret(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(unanswered -> 0);
    }

    private static byte[] body(LineChannel channel, @Nullable ObjectNode event) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("destination", channel.botId());
        var events = body.putArray("events");
        if (event != null) {
            events.add(event);
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
