package jp.madoguchi.engine.line;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's webhook. Answers 200 only when all that the events caused is committed; LINE waits two seconds for it. Nothing is done for a
 * body whose signature does not fit.
 *
 * <p>No controller, because all that residents do comes this way: to look for it among the hundreds of addresses of the API, and to find
 * out what it takes and returns, takes longer than to verify and read what was posted.
 */
@Component
class WebhookHandler implements HttpRequestHandler {

    static final String SIGNATURE = "x-line-signature";
    static final int LONGEST_BODY = 1 << 20;

    private static final String CHANNEL = "channelId";
    private static final String PATH = "/line/{" + CHANNEL + "}/webhook";
    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    private final LineChannels channels;
    private final Reception reception;
    private final EventReader reader;
    private final JsonMapper json;
    private final Clock clock;

    WebhookHandler(LineChannels channels, Reception reception, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.reception = reception;
        this.reader = new EventReader(json);
        this.json = json;
        this.clock = clock;
    }

    /** Asked before the mappings of all other addresses. */
    HandlerMapping mapping() {
        return new SimpleUrlHandlerMapping(Map.of(PATH, this), Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals(HttpMethod.POST.name())) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED, "expected POST, got " + request.getMethod());
            return;
        }
        try {
            receive(request, response);
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

    private void receive(HttpServletRequest posted, HttpServletResponse response) throws IOException {
        long arrived = System.nanoTime();
        Instant received = clock.instant();
        Optional<LineChannel> channel = channels.find(channel(posted));
        if (channel.isEmpty()) {
            refuse(
                    posted,
                    response,
                    HttpStatus.NOT_FOUND,
                    "expected the id of a LINE channel of ours; add the channel first");
            return;
        }
        byte[] body = posted.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            refuse(
                    posted,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "expected a body of at most " + LONGEST_BODY + " bytes");
            return;
        }
        List<String> signatures = Collections.list(posted.getHeaders(SIGNATURE));
        if (signatures.size() != 1
                || !Signature.fits(signatures.get(0), channel.get().secret(), body)) {
            refuse(
                    posted,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "expected one header " + SIGNATURE
                            + " with the body's HMAC-SHA256 by the channel secret; check the secret set for this channel");
            return;
        }
        List<IncomingEvent> events = WebhookBody.events(body).stream()
                .map(event -> reader.read(event, received))
                .toList();
        reception.receive(channel.get(), events, arrived);
        response.setStatus(HttpStatus.OK.value());
    }

    private static String channel(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get(CHANNEL))
                : "";
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
