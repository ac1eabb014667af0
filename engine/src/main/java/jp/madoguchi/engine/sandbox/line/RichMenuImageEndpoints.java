package jp.madoguchi.engine.sandbox.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A rich menu's picture, on the data host: JPEG or PNG, at most 1 MB, of the menu's size, and never replaced. */
@SandboxEndpoints
@RequestMapping("/sandbox/line-data/v2/bot/richmenu/{id}/content")
final class RichMenuImageEndpoints {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

    @PostMapping
    ObjectNode upload(@PathVariable String id, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        RichMenus menus = call.channel().menus();
        ObjectNode menu = menus.find(id).orElseThrow(LineRefusal::notFound);
        if (call.contentType() == null || !TYPES.contains(call.contentType())) {
            throw LineRefusal.of(415, "The content type, " + call.contentType() + ", is not supported");
        }
        if (menus.image(id).isPresent()) {
            throw LineRefusal.of(400, "An image has already been uploaded to the richmenu");
        }
        if (call.body().length > MAX_BYTES) {
            throw LineRefusal.of(413, "Image file size must be 1MB or less");
        }
        checkSize(
                menu.path("size").path("width").asInt(),
                menu.path("size").path("height").asInt(),
                call.body());
        menus.image(id, call.body());
        call.channel().showMenus();
        return JsonNodeFactory.instance.objectNode();
    }

    @GetMapping
    ResponseEntity<byte[]> download(@PathVariable String id, @RequestAttribute(LineCall.ATTRIBUTE) LineCall call) {
        byte[] image = call.channel().menus().image(id).orElseThrow(LineRefusal::notFound);
        return ResponseEntity.ok().header("Content-Type", Pictures.type(image)).body(image);
    }

    private static void checkSize(int width, int height, byte[] image) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw LineRefusal.of(400, "The image is neither JPEG nor PNG");
            }
            ImageReader reader = readers.next();
            reader.setInput(input);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw LineRefusal.of(
                        400,
                        "Image size must be " + width + "x" + height + ", not " + reader.getWidth(0) + "x"
                                + reader.getHeight(0));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("reading an image in memory", broken);
        }
    }
}
