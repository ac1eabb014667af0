package jp.madoguchi.engine.sandbox.phone;

import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine;
import jp.madoguchi.engine.sandbox.SandboxPhone;
import jp.madoguchi.engine.sandbox.SandboxPhone.Done;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a resident does on the phone. */
@SandboxEndpoints
@RequestMapping("/sandbox/phone/channels/{channelId}/residents/{userId}")
final class ResidentEndpoints {

    private final SandboxLine line;

    ResidentEndpoints(SandboxLine line) {
        this.line = line;
    }

    @PostMapping("/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent act(@PathVariable String channelId, @PathVariable String userId, @RequestBody PhoneEvent event) {
        return sent(event.on(line.phone(channelId, userId)));
    }

    /** A photo, or with a name a file; the body is its bytes. */
    @PostMapping("/media")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent media(
            @PathVariable String channelId,
            @PathVariable String userId,
            @RequestParam(required = false) @Nullable String name,
            @RequestHeader("Content-Type") String mediaType,
            @RequestBody byte[] bytes) {
        SandboxPhone phone = line.phone(channelId, userId);
        return sent(name == null ? phone.sendPhoto(bytes) : phone.sendFile(name, mediaType, bytes));
    }

    private static Sent sent(Done done) {
        return new Sent(done.messageId());
    }
}
