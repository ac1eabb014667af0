package jp.madoguchi.engine.sandbox.phone;

import java.util.List;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine;
import jp.madoguchi.engine.sandbox.SandboxLine.UnknownInSandbox;
import jp.madoguchi.engine.sandbox.SandboxPhone;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.Account;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.Resident;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.RichMenu;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.TalkItem;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.WholeTalk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Accounts, residents and their talks. */
@SandboxEndpoints
@RequestMapping("/sandbox/phone/channels")
final class PhoneEndpoints {

    private final SandboxLine line;
    private final TalkStreams streams;

    PhoneEndpoints(SandboxLine line, TalkStreams streams) {
        this.line = line;
        this.streams = streams;
    }

    @GetMapping
    List<Account> accounts() {
        return line.channels().stream()
                .map(channel -> new Account(channel.channelId(), channel.name()))
                .toList();
    }

    @GetMapping("/{channelId}/residents")
    List<Resident> residents(@PathVariable String channelId) {
        return line.residents(channelId).stream().map(Resident::of).toList();
    }

    @PostMapping("/{channelId}/residents")
    @ResponseStatus(HttpStatus.CREATED)
    Resident add(@PathVariable String channelId, @RequestBody NewResident wanted) {
        return Resident.of(line.addResident(channelId, wanted.name() == null ? "" : wanted.name()));
    }

    @GetMapping("/{channelId}/residents/{userId}/talk")
    WholeTalk talk(@PathVariable String channelId, @PathVariable String userId) {
        SandboxPhone phone = line.phone(channelId, userId);
        Resident resident = line.residents(channelId).stream()
                .filter(person -> person.userId().equals(userId))
                .map(Resident::of)
                .findFirst()
                .orElseThrow(() -> new UnknownInSandbox("no resident " + userId));
        return new WholeTalk(resident, phone.talk().stream().map(TalkItem::of).toList(), RichMenu.of(phone.menu()));
    }

    @GetMapping(path = "/{channelId}/residents/{userId}/stream", produces = "text/event-stream")
    SseEmitter stream(@PathVariable String channelId, @PathVariable String userId) {
        return streams.open(line.phone(channelId, userId));
    }

    record NewResident(@Nullable String name) {}
}
