package jp.madoguchi.engine.sandbox.line;

import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.line.rules.RichMenuRules;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Aliases by which a rich menu switches to another. */
@SandboxEndpoints
@RequestMapping("/sandbox/line/v2/bot/richmenu/alias")
final class RichMenuAliasEndpoints {

    private static final int MAX_ALIASES = 1000;

    @PostMapping
    ObjectNode create(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = call.json();
        String alias = body.path("richMenuAliasId").asString("");
        RichMenus menus = call.channel().menus();
        if (!RichMenuRules.ALIAS.matcher(alias).matches()) {
            throw LineRefusal.badProperty("richMenuAliasId");
        }
        if (menus.aliases().containsKey(alias)) {
            throw LineRefusal.of(400, "conflict richmenu alias id");
        }
        if (menus.aliases().size() >= MAX_ALIASES) {
            throw LineRefusal.of(400, "The number of rich menu aliases has reached the limit of " + MAX_ALIASES);
        }
        menus.alias(alias, menu(call, body));
        return object();
    }

    @PostMapping("/{alias}")
    ObjectNode update(@PathVariable String alias, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        known(alias, call);
        call.channel().menus().alias(alias, menu(call, call.json()));
        return object();
    }

    @GetMapping("/{alias}")
    ObjectNode get(@PathVariable String alias, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        return object().put("richMenuAliasId", alias).put("richMenuId", known(alias, call));
    }

    @GetMapping("/list")
    ObjectNode list(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        ObjectNode answer = object();
        var aliases = answer.putArray("aliases");
        call.channel()
                .menus()
                .aliases()
                .forEach((alias, id) ->
                        aliases.addObject().put("richMenuAliasId", alias).put("richMenuId", id));
        return answer;
    }

    @DeleteMapping("/{alias}")
    ObjectNode delete(@PathVariable String alias, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        known(alias, call);
        call.channel().menus().alias(alias, null);
        return object();
    }

    private static String known(String alias, LineCall call) {
        String id = call.channel().menus().aliases().get(alias);
        if (id == null) {
            throw LineRefusal.of(404, "richmenu alias not found");
        }
        return id;
    }

    private static String menu(LineCall call, JsonNode body) {
        String id = body.path("richMenuId").asString("");
        if (call.channel().menus().find(id).isEmpty()) {
            throw LineRefusal.of(400, "richmenu not found");
        }
        if (call.channel().menus().image(id).isEmpty()) {
            throw LineRefusal.of(400, "must upload richmenu image before applying it to richmenu alias");
        }
        return id;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
