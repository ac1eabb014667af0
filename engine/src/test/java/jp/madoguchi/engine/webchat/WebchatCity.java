package jp.madoguchi.engine.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.madoguchi.engine.Madoguchi;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole engine with the demo municipality, as it starts without any setting, on a port of its own. */
final class WebchatCity implements AutoCloseable {

    static final String CODE = "yamanokuchi";
    private static final String TOKEN = "test-token-of-at-least-thirty-two-characters";

    private final int port = freePort();
    private final ConfigurableApplicationContext context;

    WebchatCity(Path data) {
        context = new SpringApplicationBuilder(Madoguchi.class)
                .run(
                        "--server.port=" + port,
                        "--madoguchi.data=" + data,
                        "--madoguchi.public-url=" + base(),
                        "--madoguchi.api-token=" + TOKEN,
                        "--logging.level.root=warn");
    }

    String base() {
        return "http://localhost:" + port;
    }

    WebResident resident() {
        return new WebResident(base() + "/webchat/" + CODE);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What staff do over the API. */
    JsonNode staff(String method, String path, String body) {
        try {
            HttpResponse<byte[]> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(base() + "/api/municipalities/" + CODE + path))
                                    .header("Authorization", "Bearer " + TOKEN)
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new AssertionError(
                        response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return WebResident.JSON.readTree(
                    response.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
