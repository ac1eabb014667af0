package jp.madoguchi.engine.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot server: keeps what is posted to it, and answers as the test wants. */
public final class Bot implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Posted> answer = webhook -> 200;

    public Bot() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/webhook", exchange -> {
            String signature = exchange.getRequestHeaders().getFirst("x-line-signature");
            Posted webhook = new Posted(exchange.getRequestBody().readAllBytes(), String.valueOf(signature));
            posted.add(webhook);
            exchange.sendResponseHeaders(answer.applyAsInt(webhook), -1);
            exchange.close();
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhook");
    }

    public void answers(ToIntFunction<Posted> wanted) {
        answer = wanted;
    }

    public List<Posted> posted() {
        return posted;
    }

    public void forget() {
        posted.clear();
        answer = webhook -> 200;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A webhook as it came. */
    public record Posted(byte[] body, String signature) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public JsonNode event() {
            return json().path("events").path(0);
        }
    }
}
