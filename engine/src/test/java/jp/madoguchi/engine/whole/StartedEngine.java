package jp.madoguchi.engine.whole;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import jp.madoguchi.engine.Madoguchi;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole engine as it is started in earnest, spoken to over HTTP. */
public final class StartedEngine implements AutoCloseable {

    public static final String TOKEN = "dGVzdHMgb25seTogbm90IGEgc2VjcmV0IG9mIGFueWJvZHk";
    static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private final ConfigurableApplicationContext context;
    private final String base;

    private StartedEngine(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** On a database in memory that nobody else has. */
    public static StartedEngine inMemory(String... settings) {
        return on(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=15000;DB_CLOSE_DELAY=-1",
                "madoguchi",
                settings);
    }

    public static StartedEngine on(String url, String user, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.jmx.enabled=false",
                "--madoguchi.master-key="
                        + Base64.getEncoder()
                                .encodeToString("for tests: thirty-two bytes long".getBytes(StandardCharsets.UTF_8)),
                "--madoguchi.api-token=" + TOKEN,
                "--madoguchi.data=" + folder()));
        arguments.addAll(List.of(settings));
        return new StartedEngine(quiet(new SpringApplicationBuilder(Madoguchi.class))
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new)));
    }

    /** A process has one log: two engines that start in it at the same moment must not both set it up. */
    private static SpringApplicationBuilder quiet(SpringApplicationBuilder engine) {
        engine.application()
                .setListeners(engine.application().getListeners().stream()
                        .filter(listener -> !(listener instanceof LoggingApplicationListener))
                        .toList());
        return engine;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("madoguchi-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder below {@code src/test/resources/packages}, zipped. */
    public static byte[] zip(String name) {
        Path folder = Path.of("src/test/resources/packages").resolve(name);
        if (PackageReader.readFolder(folder) instanceof PackageReader.Reading.Read read) {
            return PackageZip.of(read.definition().files());
        }
        throw new AssertionError(PackageReader.readFolder(folder));
    }

    public String base() {
        return base;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several of a type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public record Answer(int status, String body, String type) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public Answer get(String path) {
        return api("GET", path, null, new byte[0]);
    }

    public Answer post(String path, String json) {
        return api("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer put(String path, String json) {
        return api("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer patch(String path, String json) {
        return api("PATCH", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer delete(String path) {
        return api("DELETE", path, null, new byte[0]);
    }

    public Answer postZip(String path, byte[] zip) {
        return api("POST", path, "application/zip", zip);
    }

    /** With the token. */
    public Answer api(String method, String path, @Nullable String type, byte[] body) {
        HttpRequest.Builder request = request(method, path, body).header("Authorization", "Bearer " + TOKEN);
        return send(type == null ? request : request.header("Content-Type", type));
    }

    /** What is no text, with the token. */
    public HttpResponse<byte[]> bytes(String path) {
        HttpRequest request = request("GET", path, new byte[0])
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpRequest.Builder request(String method, String path, byte[] body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(request.build().uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Makes a municipality with a channel of LINE at that address and the package of the tests, published. */
    public void openCounter(String municipality, String channel, String line) {
        String city = "/api/municipalities/" + municipality;
        expect(200, put(city, "{\"name\":\"試験市\"}"));
        expect(
                200,
                put(
                        city + "/channels/" + channel,
                        "{\"kind\":\"line\",\"channelSecret\":\"%s\",\"accessToken\":\"token\",\"apiBase\":\"%s\",\"dataApiBase\":\"%s\"}"
                                .formatted(SECRET, line, line)));
        expect(201, postZip(city + "/packages", zip("counter")));
        expect(
                200,
                post(
                        city + "/packages/counter/versions/1.0.0/publish",
                        "{\"parameters\":{\"fee\":300,\"mail\":\"shiken@city.example.jp\"}}"));
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer);
        }
    }

    /** Posts one event as LINE does: a text message of a resident. */
    public Answer say(String channel, String user, String eventId, String text) {
        return event(
                channel,
                user,
                eventId,
                "message",
                "\"message\":{\"id\":\"m-%s\",\"type\":\"text\",\"quoteToken\":\"q\",\"text\":\"%s\"}"
                        .formatted(eventId, text));
    }

    /**
     * Posts one event as LINE does.
     *
     * @param rest what belongs to this type of event
     */
    public Answer event(String channel, String user, String eventId, String type, String rest) {
        String body = """
                {"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[{"type":"%s","webhookEventId":"%s",
                "deliveryContext":{"isRedelivery":false},"timestamp":1692251666727,"source":{"type":"user","userId":"%s"},
                "replyToken":"token-%s","mode":"active",%s}]}
                """.formatted(type, eventId, user, eventId, rest);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request("POST", "/line/" + channel + "/webhook", bytes)
                .header("Content-Type", "application/json")
                .header("X-Line-Signature", signature(bytes)));
    }

    private static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
