package jp.madoguchi.engine.line;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's webhook. Answers 200 only when all that the events caused is committed; LINE waits two seconds for it. Nothing is done for a
 * body whose signature does not fit.
 *
 * <p>A function and no controller, because all that residents do comes this way: to look for it among the hundreds of addresses of the
 * API, and to find out what it takes and returns, takes longer than to verify and read what was posted.
 */
@Component
class WebhookHandler {

    static final String SIGNATURE = "x-line-signature";
    static final int LONGEST_BODY = 1 << 20;

    private static final String CHANNEL = "channelId";
    private static final String PATH = "/line/{" + CHANNEL + "}/webhook";
    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    private final LineChannels channels;
    private final Reception reception;
    private final EventReader reader;
    private final Clock clock;

    WebhookHandler(LineChannels channels, Reception reception, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.reception = reception;
        this.reader = new EventReader(json);
        this.clock = clock;
    }

    RouterFunction<ServerResponse> route() {
        return RouterFunctions.route()
                .POST(PATH, this::receive)
                .path(PATH, others -> others.route(request -> true, WebhookHandler::notPosted))
                .onError(RuntimeException.class, WebhookHandler::failed)
                .build();
    }

    private ServerResponse receive(ServerRequest request) throws IOException {
        long arrived = System.nanoTime();
        Instant received = clock.instant();
        Optional<LineChannel> channel = channels.find(request.pathVariable(CHANNEL));
        if (channel.isEmpty()) {
            return problem(
                    request, HttpStatus.NOT_FOUND, "expected the id of a LINE channel of ours; add the channel first");
        }
        HttpServletRequest posted = request.servletRequest();
        byte[] body = posted.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return problem(
                    request, HttpStatus.CONTENT_TOO_LARGE, "expected a body of at most " + LONGEST_BODY + " bytes");
        }
        List<String> signatures = Collections.list(posted.getHeaders(SIGNATURE));
        if (signatures.size() != 1
                || !Signature.fits(signatures.get(0), channel.get().secret(), body)) {
            return problem(
                    request,
                    HttpStatus.UNAUTHORIZED,
                    "expected one header " + SIGNATURE
                            + " with the body's HMAC-SHA256 by the channel secret; check the secret set for this channel");
        }
        try {
            List<IncomingEvent> events = WebhookBody.events(body).stream()
                    .map(event -> reader.read(event, received))
                    .toList();
            reception.receive(channel.get(), events, arrived);
            return ServerResponse.ok().build();
        } catch (WebhookBody.NotAWebhook e) {
            return problem(request, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (Reception.EventsFailed e) {
            LOG.error("Webhook of {}: {}; LINE is asked to deliver again", channel.get(), e.getMessage(), e);
            return problem(request, HttpStatus.INTERNAL_SERVER_ERROR, e.getMessage() + "; deliver again");
        }
    }

    private static ServerResponse notPosted(ServerRequest request) {
        return problem(
                request,
                ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).allow(HttpMethod.POST),
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.METHOD_NOT_ALLOWED, "expected POST, got " + request.method()));
    }

    private static ServerResponse failed(Throwable failure, ServerRequest request) {
        LOG.error("Webhook {}; LINE is asked to deliver again", request.path(), failure);
        return problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "something is out of order here; deliver again");
    }

    private static ServerResponse problem(ServerRequest request, HttpStatus status, String detail) {
        return problem(request, ServerResponse.status(status), ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static ServerResponse problem(
            ServerRequest request, ServerResponse.BodyBuilder response, ProblemDetail problem) {
        problem.setInstance(URI.create(request.path()));
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
