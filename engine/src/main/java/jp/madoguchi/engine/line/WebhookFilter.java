package jp.madoguchi.engine.line;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's webhook, {@code POST /line/{channelId}/webhook}. Answers 200 only when all that the events caused is committed; LINE waits two
 * seconds for it. Nothing is done for a body whose signature does not fit.
 *
 * <p>A filter before all others, because all that residents do comes this way: sessions, forms, people's rights and the hundreds of
 * addresses of the API are nothing to it, and together they take longer than to verify and read what was posted.
 */
final class WebhookFilter extends HttpFilter {

    static final String SIGNATURE = "x-line-signature";
    static final int LONGEST_BODY = 1 << 20;

    /** The addresses it looks at; it answers those of webhooks. */
    static final String ADDRESSES = "/line/*";

    private static final String BEFORE_CHANNEL = "/line/";
    private static final String AFTER_CHANNEL = "/webhook";
    private static final Logger LOG = LoggerFactory.getLogger(WebhookFilter.class);

    private final transient LineChannels channels;
    private final transient Reception reception;
    private final transient EventReader reader;
    private final transient JsonMapper json;
    private final transient Clock clock;

    WebhookFilter(LineChannels channels, Reception reception, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.reception = reception;
        this.reader = new EventReader(json);
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String channel = channel(request.getServletPath());
        if (channel == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            receive(channel, request, response);
        } catch (Refused e) {
            refuse(request, response, e.status, e.detail);
        } catch (WebhookBody.NotAWebhook e) {
            refuse(request, response, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (Reception.EventsFailed e) {
            LOG.error("Webhook {}: {}; LINE is asked to deliver again", request.getRequestURI(), e.getMessage(), e);
            refuse(request, response, HttpStatus.INTERNAL_SERVER_ERROR, e.getMessage() + "; deliver again");
        } catch (RuntimeException e) {
            LOG.error("Webhook {}; LINE is asked to deliver again", request.getRequestURI(), e);
            refuse(
                    request,
                    response,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "something is out of order here; deliver again");
        }
    }

    /** The id in the address of a webhook; null for any other address. */
    private static @Nullable String channel(String path) {
        int end = path.length() - AFTER_CHANNEL.length();
        if (end <= BEFORE_CHANNEL.length() || !path.startsWith(BEFORE_CHANNEL) || !path.endsWith(AFTER_CHANNEL)) {
            return null;
        }
        String channel = path.substring(BEFORE_CHANNEL.length(), end);
        return channel.indexOf('/') < 0 ? channel : null;
    }

    private void receive(String id, HttpServletRequest posted, HttpServletResponse response) throws IOException {
        long arrived = System.nanoTime();
        Instant received = clock.instant();
        if (!posted.getMethod().equals(HttpMethod.POST.name())) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "expected POST, got " + posted.getMethod());
        }
        LineChannel channel = channels.find(id)
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND, "expected the id of a LINE channel of ours; add the channel first"));
        byte[] body = posted.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "expected a body of at most " + LONGEST_BODY + " bytes");
        }
        List<String> signatures = Collections.list(posted.getHeaders(SIGNATURE));
        if (signatures.size() != 1 || !Signature.fits(signatures.get(0), channel.secret(), body)) {
            throw new Refused(
                    HttpStatus.UNAUTHORIZED,
                    "expected one header " + SIGNATURE
                            + " with the body's HMAC-SHA256 by the channel secret; check the secret set for this channel");
        }
        List<IncomingEvent> events = WebhookBody.events(body).stream()
                .map(event -> reader.read(event, received))
                .toList();
        reception.receive(channel, events, arrived);
        response.setStatus(HttpStatus.OK.value());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Nothing is done for what was posted; its sender is told why. */
    private static final class Refused extends RuntimeException {
        private final HttpStatus status;
        private final String detail;

        Refused(HttpStatus status, String detail) {
            super(detail, null, false, false);
            this.status = status;
            this.detail = detail;
        }
    }
}
