package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine.Friendship;
import jp.madoguchi.engine.sandbox.SandboxLine.Person;
import jp.madoguchi.engine.sandbox.SandboxPhone.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The account itself: who is on it, what it may still send, and the sign that it is writing. */
@SandboxEndpoints
@RequestMapping("/sandbox/line/v2/bot")
final class AccountEndpoints {

    private final SandboxClock clock;

    AccountEndpoints(SandboxClock clock) {
        this.clock = clock;
    }

    @GetMapping("/info")
    ObjectNode info(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        return object().put("userId", call.channel().botId())
                .put("basicId", "@" + call.channel().botId().substring(1, 9))
                .put("displayName", call.channel().settings().name())
                .put("chatMode", "bot")
                .put("markAsReadMode", "auto");
    }

    @GetMapping("/profile/{userId}")
    ObjectNode profile(@PathVariable String userId, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        Person person = call.channel()
                .persons()
                .find(userId)
                .filter(p -> p.friendship() == Friendship.FRIEND)
                .orElseThrow(LineRefusal::notFound);
        return object().put("userId", userId).put("displayName", person.name()).put("language", "ja");
    }

    @GetMapping("/followers/ids")
    ObjectNode followers(
            @RequestParam(defaultValue = "300") int limit,
            @RequestParam(required = false) @Nullable String start,
            @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        if (limit < 1 || limit > 1000) {
            throw LineRefusal.of(400, "Invalid limit");
        }
        List<String> ids = Sending.friends(call.channel()).stream()
                .map(Person::userId)
                .dropWhile(id -> start != null && !id.equals(start))
                .toList();
        ObjectNode answer = object();
        var list = answer.putArray("userIds");
        ids.stream().limit(limit).forEach(list::add);
        if (ids.size() > limit) {
            answer.put("next", ids.get(limit));
        }
        return answer;
    }

    @GetMapping("/message/quota")
    ObjectNode quota(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        Long limit = call.channel().quota().limit();
        return limit == null
                ? object().put("type", "none")
                : object().put("type", "limited").put("value", limit);
    }

    @GetMapping("/message/quota/consumption")
    ObjectNode consumption(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        return object().put("totalUsage", call.channel().quota().used(clock.now()));
    }

    @PostMapping("/chat/loading/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ObjectNode loading(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = call.json();
        String chat = body.path("chatId").asString("");
        int seconds = body.path("loadingSeconds").asInt(20);
        if (call.channel().persons().find(chat).isEmpty()) {
            throw LineRefusal.badProperty("chatId");
        }
        if (seconds < 5 || seconds > 60 || seconds % 5 != 0) {
            throw LineRefusal.badProperty("loadingSeconds");
        }
        call.channel().talk(chat).tell(new Change.Loading(seconds));
        return object();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
