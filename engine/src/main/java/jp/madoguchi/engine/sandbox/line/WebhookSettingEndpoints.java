package jp.madoguchi.engine.sandbox.line;

import java.net.URI;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine.Channel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where webhooks go. */
@SandboxEndpoints
@RequestMapping("/sandbox/line/v2/bot/channel/webhook")
final class WebhookSettingEndpoints {

    private final Webhooks webhooks;
    private final SandboxClock clock;

    WebhookSettingEndpoints(Webhooks webhooks, SandboxClock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @PutMapping("/endpoint")
    ObjectNode set(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        Channel old = call.channel().settings();
        URI webhook = address(call.json());
        call.channel()
                .settings(new Channel(
                        old.municipality(), old.channelId(), old.name(), old.secret(), old.accessToken(), webhook));
        return JsonNodeFactory.instance.objectNode();
    }

    @GetMapping("/endpoint")
    ObjectNode get(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("endpoint", call.channel().settings().webhook().toString())
                .put("active", true);
    }

    @PostMapping("/test")
    ObjectNode test(@RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        JsonNode body = call.body().length == 0 ? JsonNodeFactory.instance.objectNode() : call.json();
        URI target = body.path("endpoint").isString()
                ? address(body)
                : call.channel().settings().webhook();
        int status = webhooks.test(call.channel(), target);
        return JsonNodeFactory.instance
                .objectNode()
                .put("success", status == 200)
                .put("timestamp", clock.now().toString())
                .put("statusCode", status)
                .put("reason", status == 200 ? "OK" : status == 0 ? "COULD_NOT_CONNECT" : "ERROR_STATUS_CODE")
                .put("detail", Integer.toString(status));
    }

    private static URI address(JsonNode body) {
        String endpoint = body.path("endpoint").asString("");
        // LINE wants https; towards the machine itself a sandbox takes http.
        if (endpoint.length() > 500
                || !endpoint.matches("https://\\S+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/\\S*")) {
            throw LineRefusal.badProperty("endpoint");
        }
        return URI.create(endpoint);
    }
}
