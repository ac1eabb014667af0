package jp.madoguchi.engine.sandbox.phone;

import java.time.Duration;
import jp.madoguchi.engine.sandbox.SandboxClock;
import jp.madoguchi.engine.sandbox.SandboxEndpoints;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The engine's clock, read and moved forward. */
@SandboxEndpoints
@RequestMapping("/sandbox/phone/clock")
final class ClockEndpoints {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final SandboxClock clock;

    ClockEndpoints(SandboxClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Time now() {
        return new Time(clock.now());
    }

    @PostMapping
    Time advance(@RequestBody Advance wanted) {
        Duration by = wanted.by();
        if (by == null || by.isNegative() || by.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("the clock goes forward by up to 366 days, as an ISO 8601 duration");
        }
        clock.advance(by);
        return now();
    }

    record Advance(@Nullable Duration by) {}
}
