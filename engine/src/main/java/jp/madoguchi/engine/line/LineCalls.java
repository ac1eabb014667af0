package jp.madoguchi.engine.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.ErrorResponse;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of the Messaging API that send, within its rate limits: 2,000 a second for each channel and endpoint. */
final class LineCalls {

    private static final Logger LOG = LoggerFactory.getLogger(LineCalls.class);
    private static final int PER_SECOND = 2000;
    private static final Duration PAUSE_WHEN_REFUSED = Duration.ofSeconds(1);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final ObjectMapper MAPPER = ModelObjectMapper.createNewObjectMapper();
    private static final ObjectWriter REPLY = MAPPER.writerFor(ReplyMessageRequest.class);
    private static final ObjectWriter PUSH = MAPPER.writerFor(PushMessageRequest.class);

    private final OkHttpClient http;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();

    LineCalls(OkHttpClient http) {
        this.http = http;
    }

    /** {@code POST /v2/bot/message/reply}; no retry key, LINE refuses one here. */
    CompletableFuture<LineAnswer> reply(LineChannel channel, String token, List<Message> messages) {
        return send(channel, "reply", json(REPLY, new ReplyMessageRequest(token, messages, false)), null);
    }

    /** {@code POST /v2/bot/message/push} with {@code X-Line-Retry-Key}. */
    CompletableFuture<LineAnswer> push(LineChannel channel, String to, UUID retryKey, List<Message> messages) {
        return send(channel, "push", json(PUSH, new PushMessageRequest(to, messages, false, null)), retryKey);
    }

    private CompletableFuture<LineAnswer> send(
            LineChannel channel, String endpoint, byte[] body, @Nullable UUID retryKey) {
        TokenBucket bucket = buckets.computeIfAbsent(
                channel.id() + '/' + endpoint, k -> new TokenBucket(PER_SECOND, System::nanoTime));
        Request.Builder request = new Request.Builder()
                .url(urls.computeIfAbsent(channel.apiBase() + "/v2/bot/message/" + endpoint, HttpUrl::get))
                .header("Authorization", "Bearer " + channel.accessToken())
                .post(RequestBody.create(body, JSON));
        if (retryKey != null) {
            request.header("X-Line-Retry-Key", retryKey.toString());
        }
        CompletableFuture<LineAnswer> answer = new CompletableFuture<>();
        Call call = http.newCall(request.build());
        Duration wait = bucket.take();
        if (wait.isZero()) {
            call.enqueue(new Answering(answer));
        } else {
            CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> call.enqueue(new Answering(answer)));
        }
        return answer.whenComplete((a, failure) -> {
            if (a != null && a.status() == LineAnswer.TOO_MANY) {
                bucket.pause(PAUSE_WHEN_REFUSED);
            }
            log(channel, endpoint, a);
        });
    }

    private static void log(LineChannel channel, String endpoint, LineAnswer answer) {
        if (answer.accepted()) {
            LOG.debug("{} {}: {}, request {}", channel, endpoint, answer.status(), answer.requestId());
        } else {
            LOG.warn("{} {}: {}, request {}", channel, endpoint, answer, answer.requestId());
        }
    }

    private static byte[] json(ObjectWriter writer, Object request) {
        try {
            return writer.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a message cannot be written as JSON", e);
        }
    }

    private record Answering(CompletableFuture<LineAnswer> answer) implements Callback {

        @Override
        public void onFailure(Call call, IOException e) {
            answer.complete(LineAnswer.none(e.toString()));
        }

        @Override
        public void onResponse(Call call, Response response) {
            try (response) {
                String body = response.body().string();
                String id = response.header("x-line-request-id", "");
                answer.complete(new LineAnswer(
                        response.code(), response.isSuccessful() ? "" : message(body), id == null ? "" : id));
            } catch (IOException e) {
                answer.complete(LineAnswer.none(e.toString()));
            }
        }

        private static String message(String body) {
            try {
                ErrorResponse error = MAPPER.readValue(body, ErrorResponse.class);
                StringBuilder text = new StringBuilder(String.valueOf(error.message()));
                if (error.details() != null) {
                    error.details()
                            .forEach(d -> text.append("; ")
                                    .append(d.property())
                                    .append(": ")
                                    .append(d.message()));
                }
                return text.toString();
            } catch (JsonProcessingException e) {
                // A gateway's own page; LINE itself always answers in JSON.
                return "an answer of " + body.length() + " characters that is no JSON";
            }
        }
    }
}
