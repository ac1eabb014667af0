package jp.madoguchi.engine.line;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * LINE's webhook. Answers 200 only when all that the events caused is committed; LINE waits two seconds for it. Nothing is done for a
 * body whose signature does not fit. Found by {@link WebhookMapping}.
 */
@Component
class WebhookController {

    static final String SIGNATURE = "x-line-signature";
    static final int LONGEST_BODY = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

    private final LineChannels channels;
    private final Reception reception;
    private final EventReader reader;
    private final Clock clock;

    WebhookController(LineChannels channels, Reception reception, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.reception = reception;
        this.reader = new EventReader(json);
        this.clock = clock;
    }

    /** @return null when all is well: 200 and nothing else, for which Spring need not find out what the caller accepts */
    @PostMapping("/line/{channelId}/webhook")
    @Nullable ResponseEntity<ProblemDetail> receive(@PathVariable String channelId, HttpServletRequest request)
            throws IOException {
        long arrived = System.nanoTime();
        Instant received = clock.instant();
        Optional<LineChannel> channel = channels.find(channelId);
        if (channel.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "expected the id of a LINE channel of ours; add the channel first");
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "expected a body of at most " + LONGEST_BODY + " bytes");
        }
        List<String> signatures = Collections.list(request.getHeaders(SIGNATURE));
        if (signatures.size() != 1
                || !Signature.fits(signatures.get(0), channel.get().secret(), body)) {
            return problem(
                    HttpStatus.UNAUTHORIZED,
                    "expected one header " + SIGNATURE
                            + " with the body's HMAC-SHA256 by the channel secret; check the secret set for this channel");
        }
        return handle(channel.get(), body, received, arrived);
    }

    private @Nullable ResponseEntity<ProblemDetail> handle(
            LineChannel channel, byte[] body, Instant received, long arrived) {
        List<IncomingEvent> events;
        try {
            events = WebhookBody.events(body).stream()
                    .map(event -> reader.read(event, received))
                    .toList();
        } catch (WebhookBody.NotAWebhook e) {
            return problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
        try {
            reception.receive(channel, events, arrived);
            return null;
        } catch (Reception.EventsFailed e) {
            LOG.error("Webhook of {}: {}; LINE is asked to deliver again", channel, e.getMessage(), e);
            return problem(HttpStatus.INTERNAL_SERVER_ERROR, e.getMessage() + "; deliver again");
        }
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
