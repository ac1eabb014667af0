package jp.madoguchi.engine.sandbox.line;

import java.util.List;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.line.rules.MessageRules.Refused;
import jp.madoguchi.engine.sandbox.line.rules.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who sees which rich menu: the default, one person's, many persons'. */
@SandboxEndpoints
@RequestMapping("/sandbox/line/v2/bot")
final class RichMenuLinkEndpoints {

    @PostMapping("/user/all/richmenu/{id}")
    ObjectNode setDefault(@PathVariable String id, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        call.channel().menus().standard(shown(call, id));
        return done(call);
    }

    @GetMapping("/user/all/richmenu")
    ObjectNode getDefault(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        String id = call.channel().menus().standard().orElseThrow(() -> LineRefusal.of(404, "no default richmenu"));
        return JsonNodeFactory.instance.objectNode().put("richMenuId", id);
    }

    @DeleteMapping("/user/all/richmenu")
    ObjectNode cancelDefault(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        call.channel().menus().standard(null);
        return done(call);
    }

    @PostMapping("/user/{userId}/richmenu/{id}")
    ObjectNode link(
            @PathVariable String userId, @PathVariable String id, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        known(call, userId);
        call.channel().menus().link(userId, shown(call, id));
        return done(call);
    }

    @GetMapping("/user/{userId}/richmenu")
    ObjectNode linked(@PathVariable String userId, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        String id = call.channel()
                .menus()
                .linked(userId)
                .orElseThrow(() -> LineRefusal.of(404, "the user has no richmenu"));
        return JsonNodeFactory.instance.objectNode().put("richMenuId", id);
    }

    @DeleteMapping("/user/{userId}/richmenu")
    ObjectNode unlink(@PathVariable String userId, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        known(call, userId);
        call.channel().menus().link(userId, null);
        return done(call);
    }

    @PostMapping("/richmenu/bulk/link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ObjectNode bulkLink(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = call.json();
        return linkAll(call, body, shown(call, body.path("richMenuId").asString("")));
    }

    @PostMapping("/richmenu/bulk/unlink")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ObjectNode bulkUnlink(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        return linkAll(call, call.json(), null);
    }

    /** Ids LINE does not know are passed over in bulk, without an error. */
    private static ObjectNode linkAll(LineCall call, JsonNode body, @Nullable String id) {
        JsonNode userIds = body.path("userIds");
        if (!userIds.isArray() || userIds.isEmpty() || userIds.size() > 500) {
            throw LineRefusal.of(new Refused(
                    "The request body has 1 error(s)",
                    List.of(new Violation("Size must be between 1 and 500", "userIds"))));
        }
        userIds.valueStream()
                .map(userId -> userId.asString(""))
                .filter(userId -> call.channel().persons().find(userId).isPresent())
                .forEach(userId -> call.channel().menus().link(userId, id));
        return done(call);
    }

    private static ObjectNode done(LineCall call) {
        call.channel().showMenus();
        return JsonNodeFactory.instance.objectNode();
    }

    private static void known(LineCall call, String userId) {
        if (call.channel().persons().find(userId).isEmpty()) {
            throw LineRefusal.of(400, "The value for the 'userId' parameter is invalid");
        }
    }

    private static String shown(LineCall call, String id) {
        if (call.channel().menus().find(id).isEmpty()) {
            throw LineRefusal.notFound();
        }
        if (call.channel().menus().image(id).isEmpty()) {
            throw LineRefusal.of(400, "must upload richmenu image before applying it to user");
        }
        return id;
    }
}
