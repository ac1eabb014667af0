package jp.madoguchi.engine.line;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's side of the wire, answering as a test tells it to. */
public final class StubLine implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SENT =
            "{\"sentMessages\":[{\"id\":\"461230966842064897\",\"quoteToken\":\"IStG5h1Tz7b\"}]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    public final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<Request, Answer> behaviour = request -> Answer.ok();

    public StubLine() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public record Request(String path, Headers headers, byte[] body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public boolean reply() {
            return path.equals("/v2/bot/message/reply");
        }

        public String retryKey() {
            return headers.getFirst("X-Line-Retry-Key");
        }

        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            json().path("messages").forEach(m -> texts.add(m.path("text").asString("")));
            return texts;
        }
    }

    /** @param delay milliseconds before it is given; a negative one breaks the connection instead */
    public record Answer(int status, byte[] body, long delay) {
        public static Answer ok() {
            return json(200, SENT);
        }

        public static Answer json(int status, String body) {
            return new Answer(status, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0);
        }

        public static Answer error(int status, String message) {
            return json(status, "{\"message\":\"" + message + "\"}");
        }

        Answer after(long millis) {
            return new Answer(status, body, millis);
        }

        public static Answer broken() {
            return new Answer(0, new byte[0], -1);
        }
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void behave(Function<Request, Answer> how) {
        behaviour = how;
    }

    List<Request> to(String path) {
        synchronized (requests) {
            return requests.stream().filter(r -> r.path().equals(path)).toList();
        }
    }

    public List<Request> replies() {
        return to("/v2/bot/message/reply");
    }

    public List<Request> pushes() {
        return to("/v2/bot/message/push");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            requests.add(request);
            Answer answer = behaviour.apply(request);
            if (answer.delay() < 0) {
                return;
            }
            Thread.sleep(answer.delay());
            exchange.getResponseHeaders().add("x-line-request-id", "b7d3f1a2-0000-4000-8000-000000000001");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
