package jp.madoguchi.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for LINE's sending API: takes replies and pushes, honours the single use and the life of reply tokens and the single use of
 * retry keys, and keeps what each resident got.
 */
final class StubLine implements AutoCloseable {

    static {
        // Else each answer waits 40 ms for the acknowledgement of its headers, and who sends one call after the other
        // waits too.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] SENT = "{\"sentMessages\":[{\"id\":\"1\"}]}".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ReplyTokens tokens = new ReplyTokens();
    private final Set<String> usedKeys = ConcurrentHashMap.newKeySet();
    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();

    StubLine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newFixedThreadPool(16, runnable -> {
            Thread thread = new Thread(runnable, "stub-line");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v2/bot/message/reply", exchange -> answer(exchange, true));
        server.createContext("/v2/bot/message/push", exchange -> answer(exchange, false));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange, boolean reply) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            JsonNode request = JSON.readTree(body);
            calls.incrementAndGet();
            if (reply && !tokens.use(request.path("replyToken").asString())) {
                respond(exchange, 400, "{\"message\":\"Invalid reply token\"}".getBytes(StandardCharsets.UTF_8));
                return;
            }
            String key = exchange.getRequestHeaders().getFirst("X-Line-Retry-Key");
            if (!reply && key != null && !usedKeys.add(key)) {
                respond(
                        exchange,
                        409,
                        "{\"message\":\"The retry key is already accepted\"}".getBytes(StandardCharsets.UTF_8));
                return;
            }
            List<JsonNode> sent = request.path("messages").valueStream().toList();
            messages.addAndGet(sent.size());
            if (reply) {
                inbox(Residents.ofToken(request.path("replyToken").asString())).reply(sent);
            } else {
                inbox(request.path("to").asString()).push(sent);
            }
            respond(exchange, 200, SENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("x-line-request-id", "00000000-0000-0000-0000-000000000000");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    long messages() {
        return messages.get();
    }

    long calls() {
        return calls.get();
    }

    /** What LINE knows about the tokens of the events it delivers. */
    ReplyTokens tokens() {
        return tokens;
    }

    Inbox inbox(String resident) {
        return inboxes.computeIfAbsent(resident, r -> new Inbox());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
