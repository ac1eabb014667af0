package jp.madoguchi.engine.sandbox.stripe;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxStripe.Account;
import jp.madoguchi.engine.sandbox.stripe.Records.Kind;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps events and posts them as signed webhooks. What is not answered with 2xx is posted again, each time after twice as long, for three
 * days of tries at most; what was not taken when the engine stopped is posted after its next start.
 */
@SandboxComponent
class Events implements DisposableBean {

    private static final String API_VERSION = "2026-07-29.dahlia";
    private static final int TRIES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "sandbox-stripe");
        thread.setDaemon(true);
        return thread;
    });
    private final Records records;
    private final SandboxClock clock;

    Events(Records records, SandboxClock clock) {
        this.records = records;
        this.clock = clock;
    }

    void tell(Account account, String type, ObjectNode object) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("id", Ids.of("evt")).put("object", "event").put("api_version", API_VERSION);
        event.put("created", clock.now().getEpochSecond())
                .put("livemode", false)
                .put("pending_webhooks", 1);
        event.put("type", type).putObject("data").set("object", object.deepCopy());
        keep(account, event);
        threads.execute(() -> post(account, event, 1));
    }

    /** Goes on with what an earlier run did not get rid of. */
    void resume(Account account) {
        records.all(account.municipality(), Kind.EVENT).stream()
                .filter(event -> event.path("pending_webhooks").asInt() > 0)
                .forEach(event -> threads.execute(() -> post(account, event, 1)));
    }

    private void post(Account account, ObjectNode event, int attempt) {
        if (taken(account, event)) {
            event.put("pending_webhooks", 0);
            keep(account, event);
        } else if (attempt < TRIES) {
            Future<?> unused = threads.schedule(
                    () -> post(account, event, attempt + 1), 1L << Math.min(attempt, 12), TimeUnit.SECONDS);
        }
    }

    private boolean taken(Account account, ObjectNode event) {
        String body = event.toString();
        HttpRequest request = HttpRequest.newBuilder(account.webhook())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature(account.webhookSecret(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException notReached) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String signature(String secret, String body) {
        long at = clock.now().getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private void keep(Account account, ObjectNode event) {
        records.put(account.municipality(), Kind.EVENT, event.path("id").asString(), event);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
