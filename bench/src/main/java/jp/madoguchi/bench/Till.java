package jp.madoguchi.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Staff who charge and refund, and Stripe's webhooks: each goes on until the engine has taken it, and some things come twice. */
final class Till {

    private static final String SECRET = "whsec_bench";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Long enough for an engine that is killed again and again on a busy machine. */
    private static final Duration GIVE_UP = Duration.ofMinutes(10);

    private final Subject engine;
    private final StubStripe stripe;
    private volatile boolean finished;
    private final AtomicLong told = new AtomicLong();

    Till(Subject engine, StubStripe stripe) {
        this.engine = engine;
        this.stripe = stripe;
    }

    void open() throws Exception {
        engine.put(
                "/payments/stripe",
                JSON.writeValueAsString(
                        Map.of("secretKey", "sk_test_bench", "webhookSecret", SECRET, "apiBase", stripe.address())));
    }

    void charge(String number, long amount) {
        act(number + "/charges", "{\"items\":[{\"title\":\"手数料\",\"amount\":" + amount + "}],\"reason\":\"計測\"}");
    }

    void refund(String number, long amount) {
        act(number + "/refunds", "{\"amount\":" + amount + ",\"reason\":\"計測\"}");
    }

    /** With a key of its own, so that it may be tried again; a refund waits for its payment. */
    private void act(String path, String body) {
        String key = UUID.randomUUID().toString();
        untilTaken(() -> engine.api("/cases/" + path, body)
                .header("Idempotency-Key", key)
                .build());
    }

    private interface Call {
        HttpRequest request();
    }

    private void untilTaken(Call call) {
        long end = System.nanoTime() + GIVE_UP.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = engine.http().send(call.request(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                last = answer.request().uri() + ": " + answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                // Killed meanwhile: that is what this is about.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            CrashPayments.pause(200);
        }
        throw new IllegalStateException("not taken within " + GIVE_UP + "; " + last);
    }

    /** Posts what was made until everything is done; every event once more after it was taken. */
    void tellEvents() {
        try {
            while (!finished) {
                StubStripe.Made made = stripe.news().poll(200, TimeUnit.MILLISECONDS);
                if (made != null) {
                    String event = event(made);
                    for (int times = 0; times < 2; times++) {
                        untilTaken(() -> signed(event));
                    }
                    told.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void finish(CompletableFuture<Void> events, long expected) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (told.get() < expected && System.nanoTime() < end) {
            CrashPayments.pause(200);
        }
        finished = true;
        events.join();
    }

    private static String event(StubStripe.Made made) {
        Map<String, Object> object = made.what().equals("session")
                ? Map.of(
                        "id", made.id(),
                        "object", "checkout.session",
                        "amount_total", made.amount(),
                        "currency", "jpy",
                        "payment_status", "paid",
                        "payment_intent", made.intent(),
                        "metadata", Map.of("charge", made.charge()))
                : Map.of(
                        "id", made.id(),
                        "object", "refund",
                        "amount", made.amount(),
                        "status", "succeeded",
                        "payment_intent", made.intent(),
                        "metadata", Map.of("charge", made.charge()));
        String type = made.what().equals("session") ? "checkout.session.completed" : "refund.updated";
        return JSON.writeValueAsString(Map.of(
                "id", "evt_" + UUID.randomUUID(), "object", "event", "type", type, "data", Map.of("object", object)));
    }

    private HttpRequest signed(String event) {
        long at = System.currentTimeMillis() / 1000;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String mark = HexFormat.of().formatHex(mac.doFinal((at + "." + event).getBytes(StandardCharsets.UTF_8)));
            return engine.outside("/payments/stripe/webhook/bench", event)
                    .header("Stripe-Signature", "t=" + at + ",v1=" + mark)
                    .timeout(PATIENCE)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
