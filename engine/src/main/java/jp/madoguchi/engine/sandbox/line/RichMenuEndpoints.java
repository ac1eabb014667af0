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

/** Rich menus: made, checked, read, deleted. */
@SandboxEndpoints
@RequestMapping("/sandbox/line/v2/bot/richmenu")
final class RichMenuEndpoints {

    private static final int MAX_MENUS = 1000;

    @PostMapping
    ObjectNode create(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode menu = checked(call);
        RichMenus menus = call.channel().menus();
        if (menus.all().size() >= MAX_MENUS) {
            throw LineRefusal.of(400, "The number of rich menus has reached the limit of " + MAX_MENUS);
        }
        String id = Ids.richMenu();
        menus.add(id, (ObjectNode) menu);
        return object().put("richMenuId", id);
    }

    @PostMapping("/validate")
    ObjectNode validate(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        checked(call);
        return object();
    }

    @GetMapping("/list")
    ObjectNode list(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        ObjectNode answer = object();
        call.channel().menus().all().forEach(answer.putArray("richmenus")::add);
        return answer;
    }

    @GetMapping("/{id}")
    ObjectNode get(@PathVariable String id, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        return call.channel().menus().find(id).orElseThrow(() -> LineRefusal.of(404, "richmenu not found"));
    }

    @DeleteMapping("/{id}")
    ObjectNode delete(@PathVariable String id, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        if (!call.channel().menus().remove(id)) {
            throw LineRefusal.of(404, "richmenu not found");
        }
        call.channel().showMenus();
        return object();
    }

    private static JsonNode checked(LineCall call) {
        JsonNode menu = call.json();
        LineCall.refuse(RichMenuRules.check(menu));
        return menu;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
