package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine.Person;
import jp.madoguchi.engine.sandbox.line.Narrowcasts.Progress;
import jp.madoguchi.engine.sandbox.line.RetryKeys.Accepted;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Narrowcast. The sandbox knows no audiences, and LINE's floors hold here too: attribute filters want 100 friends (403), and fewer than
 * 50 recipients make a narrowcast fail after it was accepted.
 */
@SandboxEndpoints
@RequestMapping("/sandbox/line/v2/bot/message")
final class NarrowcastEndpoints {

    private static final int REACH_FLOOR = 100;
    private static final int RECIPIENT_FLOOR = 50;
    private static final int TOO_FEW = 2;

    private final SandboxClock clock;

    NarrowcastEndpoints(SandboxClock clock) {
        this.clock = clock;
    }

    @PostMapping("/narrowcast")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ObjectNode narrowcast(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = MessageEndpoints.checked(call);
        LineChannel channel = call.channel();
        if (body.path("recipient").isObject()) {
            throw LineRefusal.badProperty("recipient");
        }
        List<Person> friends = Sending.friends(channel);
        if (body.path("filter").path("demographic").isObject() && friends.size() < REACH_FLOOR) {
            throw LineRefusal.of(403, "The target reach is less than " + REACH_FLOOR);
        }
        Instant now = clock.now();
        if (call.retryKey() != null) {
            channel.retryKeys().find(call.retryKey(), now).ifPresent(accepted -> {
                throw LineRefusal.accepted(accepted);
            });
            channel.retryKeys().accept(call.retryKey(), new Accepted(now, call.requestId(), null));
        }
        send(call, friends, body, now);
        return JsonNodeFactory.instance.objectNode();
    }

    private static void send(LineCall call, List<Person> friends, JsonNode body, Instant now) {
        boolean enough = friends.size() >= RECIPIENT_FLOOR;
        if (enough && !call.channel().quota().take(friends.size(), now)) {
            throw LineRefusal.of(429, "You have reached your monthly limit.");
        }
        if (enough) {
            Sending.toAll(call.channel(), friends, body.path("messages"), now);
        }
        call.channel().narrowcasts().note(call.requestId(), new Progress(now, friends.size(), enough ? 0 : TOO_FEW));
    }

    @GetMapping("/progress/narrowcast")
    ObjectNode progress(@RequestParam String requestId, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        Progress progress = call.channel().narrowcasts().find(requestId).orElseThrow(LineRefusal::notFound);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("acceptedTime", progress.at().toString());
        answer.put("completedTime", progress.at().toString());
        answer.put("targetCount", progress.recipients());
        if (progress.errorCode() == 0) {
            return answer.put("phase", "succeeded")
                    .put("successCount", progress.recipients())
                    .put("failureCount", 0);
        }
        return answer.put("phase", "failed")
                .put("failedDescription", "There were not enough recipients")
                .put("errorCode", progress.errorCode());
    }
}
