package jp.madoguchi.engine.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** LINE Login's {@code POST /oauth2/v2.1/verify} as it speaks on the wire: knows some ID tokens, refuses all others with 400. */
final class LineLoginStub implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> claims = new ConcurrentHashMap<>();
    volatile boolean down;

    LineLoginStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/v2.1/verify", this::verify);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void knows(String idToken, String user, String channel, long expires) {
        claims.put(idToken, """
                {"iss":"https://access.line.me","sub":"%s","aud":"%s","exp":%d,"iat":%d,"amr":["linesso"],"name":"花子"}""".formatted(user, channel, expires, expires - 3600));
    }

    private void verify(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = "";
        for (String field : form.split("&")) {
            if (field.startsWith("id_token=")) {
                token = URLDecoder.decode(field.substring("id_token=".length()), StandardCharsets.UTF_8);
            }
        }
        String known = claims.get(token);
        if (down) {
            answer(exchange, 503, "{}");
        } else if (known == null || !form.contains("client_id=")) {
            answer(exchange, 400, "{\"error\":\"invalid_request\",\"error_description\":\"Invalid IdToken.\"}");
        } else {
            answer(exchange, 200, known);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
