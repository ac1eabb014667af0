package jp.madoguchi.engine.sandbox.phone;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.SandboxLine;
import jp.madoguchi.engine.sandbox.SandboxLine.Call;
import jp.madoguchi.engine.sandbox.SandboxLine.Delivery;
import jp.madoguchi.engine.sandbox.SandboxLine.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** For tests and the curious: what went over the wire, and switches to make it go wrong. */
@SandboxEndpoints
@RequestMapping("/sandbox/phone/channels/{channelId}")
final class JournalEndpoints {

    private final SandboxLine line;

    JournalEndpoints(SandboxLine line) {
        this.line = line;
    }

    @GetMapping("/calls")
    List<Call> calls(@PathVariable String channelId) {
        return line.calls(channelId);
    }

    @GetMapping("/deliveries")
    List<Delivery> deliveries(@PathVariable String channelId) {
        return line.deliveries(channelId);
    }

    @PutMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void faults(@PathVariable String channelId, @RequestBody Wanted wanted) {
        line.faults(channelId, new Faults(Duration.ofMillis(wanted.delayMillis()), wanted.status(), wanted.times()));
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void well(@PathVariable String channelId) {
        line.faults(channelId, Faults.NONE);
    }

    @PutMapping("/monthly-limit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void limit(@PathVariable String channelId, @RequestBody Limit limit) {
        line.monthlyLimit(channelId, limit.messages());
    }

    record Wanted(long delayMillis, int status, int times) {}

    record Limit(@Nullable Long messages) {}
}
