package jp.madoguchi.engine.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A Stripe that says yes to everything, or what the test wants, and remembers what it was asked. */
final class StubStripe implements AutoCloseable {

    private static final String INTENTS = "/v1/payment_intents/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger last = new AtomicInteger();
    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    /** What the lists of sessions and of refunds hold. */
    volatile String sessions = "";

    volatile String refunds = "";
    volatile int failures;
    volatile String refusal = "";
    /** What the list of webhooks holds. */
    volatile String webhooks = "";
    /** Answered to everything that is read, instead of 200. */
    volatile int readStatus = 200;
    /** How payments were made; those that are not here have no charge. */
    final Map<String, String> methods = new ConcurrentHashMap<>();
    /** How often it stumbles when asked for a payment. */
    volatile int lookUpFailures;

    /** @param form the parameters as they came */
    record Asked(String method, String path, Map<String, String> form, String key, String authorization) {}

    StubStripe() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> to(String path) {
        return matching(a -> a.method().equals("POST") && a.path().equals(path));
    }

    List<Asked> sessionsOf(String caseNumber) {
        return matching(a -> a.path().equals("/v1/checkout/sessions")
                && caseNumber.equals(a.form().get("client_reference_id")));
    }

    /** How often it was asked how a payment was made. */
    long lookUps(String paymentIntent) {
        return matching(a -> a.path().equals(INTENTS + paymentIntent)).size();
    }

    private List<Asked> matching(Predicate<Asked> wanted) {
        synchronized (asked) {
            return asked.stream().filter(wanted).toList();
        }
    }

    /** Stripe answers the same to the same key, so its id comes from there. */
    static String sessionId(Asked asked) {
        return "cs_test_" + Integer.toHexString(asked.key().hashCode());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Asked request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    form(body),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            asked.add(request);
            boolean lookUp = request.path().startsWith(INTENTS);
            boolean fails = lookUp ? lookUpFailures > 0 : request.method().equals("POST") && failures > 0;
            boolean refuses = request.method().equals("POST") && !refusal.isEmpty();
            String answer = fails
                    ? "{\"error\":{\"type\":\"api_error\",\"message\":\"try again\"}}"
                    : refuses
                            ? "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"" + refusal + "\"}}"
                            : readStatus == 200 || !request.method().equals("GET")
                                    ? json(request)
                                    : "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"no\"}}";
            if (fails && lookUp) {
                lookUpFailures--;
            } else if (fails) {
                failures--;
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Request-Id", "req_" + last.incrementAndGet());
            int fine = request.method().equals("GET") ? readStatus : 200;
            exchange.sendResponseHeaders(fails ? 500 : refuses ? 400 : fine, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String json(Asked request) {
        boolean list = request.method().equals("GET");
        if (request.path().equals("/v1/checkout/sessions") && !list) {
            String id = sessionId(request);
            return "{\"id\":\"%s\",\"object\":\"checkout.session\",\"status\":\"open\",\"payment_status\":\"unpaid\",\"url\":\"https://checkout.example/%s\",\"expires_at\":%s}"
                    .formatted(id, id, request.form().get("expires_at"));
        } else if (request.path().equals("/v1/refunds") && !list) {
            return "{\"id\":\"re_%s\",\"object\":\"refund\",\"status\":\"pending\",\"amount\":%s}"
                    .formatted(
                            Integer.toHexString(request.key().hashCode()),
                            request.form().get("amount"));
        } else if (list && request.path().endsWith("sessions")) {
            return "{\"object\":\"list\",\"has_more\":false,\"url\":\"/v1/checkout/sessions\",\"data\":[" + sessions
                    + "]}";
        } else if (list && request.path().endsWith("refunds")) {
            return "{\"object\":\"list\",\"has_more\":false,\"url\":\"/v1/refunds\",\"data\":[" + refunds + "]}";
        }
        if (list && request.path().matches("/v1/(webhook_endpoints|payment_intents)")) {
            return "{\"object\":\"list\",\"has_more\":false,\"data\":["
                    + (request.path().endsWith("endpoints") ? webhooks : "") + "]}";
        }
        if (request.path().startsWith(INTENTS)) {
            String intent = request.path().substring(INTENTS.length());
            return methods.containsKey(intent)
                    ? "{\"id\":\"%s\",\"object\":\"payment_intent\",\"latest_charge\":{\"id\":\"ch_1\",\"object\":\"charge\",\"payment_method_details\":{\"type\":\"%s\"}}}"
                            .formatted(intent, methods.get(intent))
                    : "{\"id\":\"%s\",\"object\":\"payment_intent\",\"latest_charge\":null}".formatted(intent);
        }
        String id = request.path().replaceAll("/expire$", "").replaceAll(".*/", "");
        return "{\"id\":\"" + id + "\",\"object\":\"checkout.session\",\"status\":\"open\"}";
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
