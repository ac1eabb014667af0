package jp.madoguchi.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for Stripe: makes one session and one refund for each idempotency key, and tells of both by events to be posted. */
final class StubStripe implements AutoCloseable {

    /** Orders come at the same time, and no two things may have the same id. */
    private final AtomicInteger numbers = new AtomicInteger();

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Made> news = new LinkedBlockingQueue<>();

    /** @param what {@code session} or {@code refund} */
    record Made(String what, String id, String caseNumber, long amount, String charge, String intent) {}

    StubStripe() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newFixedThreadPool(8, runnable -> {
            Thread thread = new Thread(runnable, "stub-stripe");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What is to be told by webhooks, in the order it was made. */
    BlockingQueue<Made> news() {
        return news;
    }

    Collection<Made> made() {
        return made;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            Map<String, String> form =
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String path = exchange.getRequestURI().getPath();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            String body = key == null ? shown(path) : answers.computeIfAbsent(path + ' ' + key, k -> make(path, form));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked after: how a payment was made, or how a session ended. */
    private static String shown(String path) {
        return path.startsWith("/v1/payment_intents/")
                ? ("{\"id\":\"%s\",\"object\":\"payment_intent\",\"status\":\"succeeded\",\"latest_charge\":{\"id\":\"ch_any\","
                                + "\"object\":\"charge\",\"payment_method_details\":{\"type\":\"card\"}}}")
                        .formatted(path.substring(path.lastIndexOf('/') + 1))
                : "{\"id\":\"cs_any\",\"object\":\"checkout.session\",\"status\":\"complete\"}";
    }

    private String make(String path, Map<String, String> form) {
        int number = numbers.incrementAndGet();
        boolean session = path.equals("/v1/checkout/sessions");
        long amount = Long.parseLong(session ? form.get("line_items[0][price_data][unit_amount]") : form.get("amount"));
        String id = (session ? "cs_" : "re_") + number;
        Made thing = new Made(
                session ? "session" : "refund",
                id,
                form.getOrDefault("metadata[case]", ""),
                amount,
                form.getOrDefault("metadata[charge]", ""),
                session ? "pi_" + number : form.getOrDefault("payment_intent", ""));
        made.add(thing);
        news.add(thing);
        return session
                ? "{\"id\":\"%s\",\"object\":\"checkout.session\",\"status\":\"open\",\"url\":\"https://checkout.example/%s\",\"expires_at\":%s}"
                        .formatted(id, id, form.get("expires_at"))
                : "{\"id\":\"%s\",\"object\":\"refund\",\"status\":\"pending\",\"amount\":%d}".formatted(id, amount);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
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
    }
}
