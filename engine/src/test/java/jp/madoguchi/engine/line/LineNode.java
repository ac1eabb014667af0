package jp.madoguchi.engine.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import jp.madoguchi.engine.conversation.Conversations;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Outbox;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A node with the LINE channel, the outbox, residents and the vault as they are, and conversations that only write down. */
final class LineNode implements AutoCloseable {

    static final MunicipalityId YAMAGUCHI = new MunicipalityId("yamaguchi");
    static final String CHANNEL = "1656000000";
    static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";
    static final String HANAKO = "U4af4980629e8c9a1b2c3d4e5f6a7b8c9";
    static final String TARO = "U00000000000000000000000000000002";

    private static final OkHttpClient HTTP = new OkHttpClient();

    private final ConfigurableApplicationContext context;
    private final Database database;
    private final String base;

    @EnableAutoConfiguration(
            exclude = {
                ServletWebSecurityAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class
            })
    @ComponentScan({
        "jp.madoguchi.engine.line",
        "jp.madoguchi.engine.outbox",
        "jp.madoguchi.engine.residents",
        "jp.madoguchi.engine.vault",
        "jp.madoguchi.engine.time"
    })
    static class App {
        @Bean
        Conversations conversations(JdbcTemplate jdbc, Outbox outbox, JsonMapper json) {
            return new TalkRecorder(jdbc, outbox, json);
        }
    }

    LineNode(Database database) {
        this.database = database;
        database.transaction().executeWithoutResult(status -> TalkRecorder.createTables(database.jdbc()));
        context = new SpringApplicationBuilder(App.class)
                .initializers(application -> ((org.springframework.context.support.GenericApplicationContext)
                                application)
                        .registerBean(DataSource.class, () -> database.jdbc().getDataSource()))
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.flyway.enabled=false",
                        "--madoguchi.master-key=" + Base64.getEncoder().encodeToString(new byte[32]));
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    LineNode withChannel(StubLine line) {
        channels().put(YAMAGUCHI, CHANNEL, SECRET, "token", line.base(), line.base());
        return this;
    }

    LineChannels channels() {
        return context.getBean(LineChannels.class);
    }

    TalkRecorder talks() {
        return context.getBean(TalkRecorder.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Database database() {
        return database;
    }

    record Answered(int status, String body, String contentType) {}

    /** Posts events of the usual channel, signed. */
    Answered post(String... events) {
        return postBody("{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[" + String.join(",", events)
                + "]}");
    }

    Answered postBody(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(CHANNEL, bytes, sign(bytes));
    }

    static String sign(byte[] body) {
        return Base64.getEncoder().encodeToString(Signature.of(SECRET, body));
    }

    Answered send(String channel, byte[] body, String... signatures) {
        Request.Builder request =
                webhook(channel).post(RequestBody.create(body, MediaType.get("application/json; charset=utf-8")));
        Arrays.stream(signatures).forEach(s -> request.addHeader("X-Line-Signature", s));
        return answered(request.build());
    }

    Answered get(String channel) {
        return answered(webhook(channel).get().build());
    }

    private Request.Builder webhook(String channel) {
        return new Request.Builder().url(base + "/line/" + channel + "/webhook");
    }

    private static Answered answered(Request request) {
        try (Response response = HTTP.newCall(request).execute()) {
            return new Answered(response.code(), response.body().string(), response.header("Content-Type", ""));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the conversations were told, in order. */
    List<String> turns() {
        return turns("%");
    }

    List<String> turns(String user) {
        return database.read(() -> database.jdbc()
                .queryForList("select what from test_turn where channel_user like ? order by nr", String.class, user));
    }

    long events() {
        return database.count("select count(*) from line_event");
    }

    static String text(String id, String user, String text) {
        return event(
                id,
                user,
                "\"type\":\"message\",\"message\":{\"id\":\"m" + id + "\",\"type\":\"text\",\"text\":\"" + text
                        + "\"}");
    }

    static String event(String id, String user, String rest) {
        List<String> parts = new ArrayList<>();
        parts.add("\"webhookEventId\":\"" + id + "\"");
        parts.add("\"deliveryContext\":{\"isRedelivery\":false}");
        parts.add("\"timestamp\":1692251666727");
        parts.add("\"source\":{\"type\":\"user\",\"userId\":\"" + user + "\"}");
        parts.add("\"replyToken\":\"token" + id + "\"");
        parts.add("\"mode\":\"active\"");
        parts.add(rest);
        return "{" + String.join(",", parts) + "}";
    }

    @Override
    public void close() {
        context.close();
    }
}
