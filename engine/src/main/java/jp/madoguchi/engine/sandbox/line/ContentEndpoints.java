package jp.madoguchi.engine.sandbox.line;

import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxPhone.Media;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Photos and files residents sent, on the data host. */
@SandboxEndpoints
@RequestMapping("/sandbox/line-data/v2/bot/message/{messageId}/content")
final class ContentEndpoints {

    @GetMapping({"", "/preview"})
    ResponseEntity<byte[]> content(
            @PathVariable String messageId, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        Media media = media(messageId, call);
        return ResponseEntity.ok().header("Content-Type", media.mediaType()).body(media.bytes());
    }

    @GetMapping("/transcoding")
    ObjectNode transcoding(@PathVariable String messageId, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        media(messageId, call);
        return JsonNodeFactory.instance.objectNode().put("status", "succeeded");
    }

    private static Media media(String messageId, LineCall call) {
        return call.channel().media().find(messageId).orElseThrow(LineRefusal::notFound);
    }
}
