package jp.madoguchi.engine.sandbox.line;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxLine.Call;
import jp.madoguchi.engine.sandbox.SandboxLine.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every call of the Messaging API: request ids, tokens, sizes, retry keys, faults, and the journal. */
@SandboxComponent
final class LineGate extends OncePerRequestFilter {

    private static final int MAX_BODY = 2 * 1024 * 1024;
    private static final Set<String> RETRYABLE = Set.of("push", "multicast", "narrowcast", "broadcast");
    private static final String SENDING = "/v2/bot/message/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LineChannels channels;
    private final SandboxClock clock;

    LineGate(LineChannels channels, SandboxClock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LineAddress.path(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String requestId = UUID.randomUUID().toString();
        response.setHeader("x-line-request-id", requestId);
        try {
            LineChannel channel = authenticated(request);
            byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
            try {
                admit(channel.faults().next(), body.length);
                UUID retryKey = retryKey(request);
                request.setAttribute(
                        LineCall.ATTRIBUTE, new LineCall(channel, requestId, retryKey, request.getContentType(), body));
                chain.doFilter(LineAddress.atHome(request), response);
            } catch (LineRefusal refused) {
                refuse(response, refused);
            } finally {
                channel.calls().add(call(request, body, response.getStatus(), requestId));
            }
        } catch (LineRefusal refused) {
            refuse(response, refused);
        }
    }

    private LineChannel authenticated(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            throw LineRefusal.of(
                    401,
                    "Authentication failed due to the following reason: invalid token. Confirm that the access token"
                            + " in the authorization header is valid.");
        }
        return channels.byAccessToken(header.substring("Bearer ".length()))
                .orElseThrow(() -> LineRefusal.of(
                        401,
                        "Authentication failed. Confirm that the access token in the authorization header is valid."));
    }

    private static void admit(Faults faults, int size) {
        pause(faults.delay().toMillis());
        if (faults.status() == 429) {
            throw LineRefusal.of(429, "The API rate limit has been exceeded. Try again later.");
        }
        if (faults.status() != 0) {
            throw LineRefusal.of(faults.status(), "Internal Server Error");
        }
        if (size > MAX_BODY) {
            throw LineRefusal.of(413, "Request body exceeds the max size of 2MB");
        }
    }

    private static @Nullable UUID retryKey(HttpServletRequest request) {
        String header = request.getHeader("X-Line-Retry-Key");
        if (header == null) {
            return null;
        }
        String path = String.valueOf(LineAddress.path(request));
        if (!path.startsWith(SENDING) || !RETRYABLE.contains(path.substring(SENDING.length()))) {
            throw LineRefusal.of(400, "The X-Line-Retry-Key header is not supported by this endpoint");
        }
        if (!header.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw LineRefusal.of(400, "The X-Line-Retry-Key header must be a hexadecimal UUID");
        }
        return UUID.fromString(header);
    }

    private Call call(HttpServletRequest request, byte[] body, int status, String requestId) {
        return new Call(
                clock.now(),
                request.getMethod(),
                String.valueOf(LineAddress.path(request)),
                request.getHeader("X-Line-Retry-Key"),
                readable(request, body),
                status,
                requestId);
    }

    private static @Nullable JsonNode readable(HttpServletRequest request, byte[] body) {
        String type = request.getContentType();
        if (body.length == 0 || body.length > MAX_BODY || type == null || !type.startsWith("application/json")) {
            return null;
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static void refuse(HttpServletResponse response, LineRefusal refused) throws IOException {
        response.setStatus(refused.status());
        response.setContentType("application/json");
        response.getOutputStream().write(refused.body().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
