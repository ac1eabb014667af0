package jp.madoguchi.engine.line;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.engine.media.Media;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches photos and files from LINE's data host: {@code GET /v2/bot/message/ID/content}. LINE keeps them for an unspecified time, so it
 * is done at once.
 */
final class ContentFetch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final OkHttpClient http;
    private final Executor later;

    ContentFetch(OkHttpClient http) {
        this.http = http;
        this.later = CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * @return the content looked through, or why it cannot be had; fails when LINE did not give it within {@code limit}, so that it is
     *     worth asking again
     */
    CompletableFuture<Media> fetch(LineChannel channel, Happening.SentMedia sent, Duration limit) {
        if (!sent.fetchable()) {
            return CompletableFuture.completedFuture(Media.UNAVAILABLE);
        }
        if (sent.size() > sent.kind().maxBytes()) {
            return CompletableFuture.completedFuture(Media.TOO_LARGE);
        }
        HttpUrl url = HttpUrl.get(channel.dataApiBase())
                .newBuilder()
                .addPathSegments("v2/bot/message")
                .addPathSegment(sent.message())
                .addPathSegment("content")
                .build();
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + channel.accessToken())
                .build();
        CompletableFuture<Media> result = new CompletableFuture<>();
        OkHttpClient patient = http.newBuilder().callTimeout(limit).build();
        look(patient, request, sent, System.nanoTime() + limit.toNanos(), result);
        return result;
    }

    private void look(
            OkHttpClient client, Request request, Happening.SentMedia sent, long end, CompletableFuture<Media> result) {
        Call call = client.newCall(request);
        var unused = result.whenComplete((media, failure) -> {
            if (result.isCancelled()) {
                call.cancel();
            }
        });
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                result.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    if (response.code() == 202 && System.nanoTime() + BETWEEN_LOOKS.toNanos() < end) {
                        later.execute(() -> look(client, request, sent, end, result));
                    } else {
                        result.complete(media(response, sent));
                    }
                } catch (IOException e) {
                    result.completeExceptionally(e);
                }
            }
        });
    }

    private static Media media(Response response, Happening.SentMedia sent) throws IOException {
        return switch (response.code()) {
            case 200 -> {
                int most = sent.kind().maxBytes();
                if (response.body().contentLength() > most) {
                    yield Media.TOO_LARGE;
                }
                byte[] bytes = response.body().byteStream().readNBytes(most + 1);
                yield Media.of(sent.kind(), bytes);
            }
            case 400, 403, 404, 410 -> Media.UNAVAILABLE;
            default -> throw new IOException("LINE answered " + response.code() + " for the content of a message");
        };
    }
}
