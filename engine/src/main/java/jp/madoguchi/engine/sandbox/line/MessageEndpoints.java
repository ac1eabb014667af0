package jp.madoguchi.engine.sandbox.line;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine.Friendship;
import jp.madoguchi.engine.sandbox.SandboxLine.Person;
import jp.madoguchi.engine.sandbox.line.RetryKeys.Accepted;
import jp.madoguchi.engine.sandbox.line.rules.MessageRules;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reply, push, multicast, broadcast, and their validation. */
@SandboxEndpoints
@RequestMapping("/sandbox/line/v2/bot/message")
final class MessageEndpoints {

    private static final Pattern RECIPIENT = Pattern.compile("[UCR][0-9a-f]{32}");

    private final SandboxClock clock;

    MessageEndpoints(SandboxClock clock) {
        this.clock = clock;
    }

    @PostMapping("/reply")
    ObjectNode reply(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = checked(call);
        Instant now = clock.now();
        String userId = call.channel()
                .replyTokens()
                .use(body.path("replyToken").asString(""), now)
                .orElseThrow(() -> LineRefusal.of(400, "Invalid reply token"));
        return sent(Sending.to(call.channel(), userId, body.path("messages"), now));
    }

    @PostMapping("/push")
    ObjectNode push(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = checked(call);
        String to = body.path("to").asString("");
        if (!RECIPIENT.matcher(to).matches()) {
            throw LineRefusal.badProperty("to");
        }
        refuseAccepted(call);
        Person person = call.channel()
                .persons()
                .find(to)
                .filter(p -> p.friendship() != Friendship.STRANGER)
                .orElseThrow(() -> LineRefusal.of(400, "Failed to send messages"));
        Instant now = clock.now();
        charge(call, List.of(person), now);
        ArrayNode messages = Sending.to(call.channel(), to, body.path("messages"), now);
        accept(call, messages);
        return sent(messages);
    }

    @PostMapping("/multicast")
    ObjectNode multicast(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = checked(call);
        LineCall.refuse(MessageRules.checkRecipients(body));
        refuseAccepted(call);
        List<Person> recipients = body.path("to")
                .valueStream()
                .map(to -> call.channel().persons().find(to.asString("")))
                .flatMap(Optional::stream)
                .filter(p -> p.friendship() != Friendship.STRANGER)
                .distinct()
                .toList();
        return sendToAll(call, recipients, body);
    }

    @PostMapping("/broadcast")
    ObjectNode broadcast(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = checked(call);
        refuseAccepted(call);
        return sendToAll(call, Sending.friends(call.channel()), body);
    }

    @PostMapping("/validate/{way:reply|push|multicast|narrowcast|broadcast}")
    ObjectNode validate(@PathVariable String way, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        checked(call);
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode sendToAll(LineCall call, List<Person> recipients, JsonNode body) {
        Instant now = clock.now();
        charge(call, recipients, now);
        Sending.toAll(call.channel(), recipients, body.path("messages"), now);
        accept(call, null);
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode checked(LineCall call) {
        JsonNode body = call.json();
        LineCall.refuse(MessageRules.check(body));
        return body;
    }

    /** Blocked people cost nothing. */
    private static void charge(LineCall call, List<Person> recipients, Instant now) {
        int counted = (int) recipients.stream()
                .filter(p -> p.friendship() != Friendship.BLOCKED)
                .count();
        if (!call.channel().quota().take(counted, now)) {
            throw LineRefusal.of(429, "You have reached your monthly limit.");
        }
    }

    private void refuseAccepted(LineCall call) {
        if (call.retryKey() != null) {
            call.channel().retryKeys().find(call.retryKey(), clock.now()).ifPresent(accepted -> {
                throw LineRefusal.accepted(accepted);
            });
        }
    }

    private void accept(LineCall call, @Nullable ArrayNode sentMessages) {
        if (call.retryKey() != null) {
            call.channel()
                    .retryKeys()
                    .accept(call.retryKey(), new Accepted(clock.now(), call.requestId(), sentMessages));
        }
    }

    private static ObjectNode sent(ArrayNode messages) {
        return JsonNodeFactory.instance.objectNode().set("sentMessages", messages);
    }
}
