package jp.madoguchi.engine.sandbox.phone;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine;
import jp.madoguchi.engine.sandbox.SandboxLine.UnknownInSandbox;
import jp.madoguchi.engine.sandbox.SandboxPhone.Media;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pictures and files of a talk. */
@SandboxEndpoints
@RequestMapping("/sandbox/phone/channels/{channelId}/residents/{userId}")
final class PictureEndpoints {

    private final SandboxLine line;

    PictureEndpoints(SandboxLine line) {
        this.line = line;
    }

    /** Photos are shown; anything else is only ever downloaded, whatever it says it is. */
    @GetMapping("/media/{messageId}")
    ResponseEntity<byte[]> media(
            @PathVariable String channelId, @PathVariable String userId, @PathVariable String messageId) {
        Media media = line.phone(channelId, userId).media(messageId);
        if (media == null) {
            throw new UnknownInSandbox("no photo or file " + messageId);
        }
        boolean photo = media.name() == null;
        String name = media.name() == null ? messageId : media.name();
        ContentDisposition disposition = ContentDisposition.builder(photo ? "inline" : "attachment")
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, photo ? media.mediaType() : "application/octet-stream")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(media.bytes());
    }

    @GetMapping("/menus/{richMenuId}")
    ResponseEntity<byte[]> menu(
            @PathVariable String channelId, @PathVariable String userId, @PathVariable String richMenuId) {
        byte[] image = line.phone(channelId, userId).menuImage(richMenuId);
        if (image == null) {
            throw new UnknownInSandbox("no rich menu picture " + richMenuId);
        }
        String type = image[0] == (byte) 0xff ? "image/jpeg" : "image/png";
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(image);
    }
}
