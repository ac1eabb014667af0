package jp.madoguchi.engine.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks LINE about a channel and waits for the answer, five seconds at most. */
@Component
class LineQuestions {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient http;
    private final JsonMapper json;

    LineQuestions(LineHttp http, JsonMapper json) {
        this.http = http.sending().newBuilder().callTimeout(LONGEST).build();
        this.json = json;
    }

    /**
     * @param status 0 when there was no answer
     * @param error LINE's message, or why there was no answer; empty when all is well
     */
    record Told(int status, JsonNode body, String error) {
        boolean ok() {
            return status >= 200 && status < 300 && error.isEmpty();
        }
    }

    Told get(LineChannel channel, String path) {
        return ask(channel, path, new Request.Builder().get());
    }

    Told post(LineChannel channel, String path, String body) {
        return ask(
                channel,
                path,
                new Request.Builder().post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON)));
    }

    private Told ask(LineChannel channel, String path, Request.Builder request) {
        Request call = request.url(channel.apiBase() + path)
                .header("Authorization", "Bearer " + channel.accessToken())
                .build();
        try (Response response = http.newCall(call).execute()) {
            String body = response.body().string();
            return told(response.code(), body);
        } catch (IOException e) {
            return new Told(0, MissingNode.getInstance(), e.toString());
        }
    }

    private Told told(int status, String body) {
        try {
            JsonNode answer = json.readTree(body);
            return new Told(
                    status, answer, status < 300 ? "" : answer.path("message").asString("HTTP " + status));
        } catch (JacksonException e) {
            return new Told(
                    status, MissingNode.getInstance(), "an answer of " + body.length() + " characters that is no JSON");
        }
    }
}
