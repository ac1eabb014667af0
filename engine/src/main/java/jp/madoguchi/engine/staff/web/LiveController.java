package jp.madoguchi.engine.staff.web;

import java.time.Duration;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.rights.Acting;
import jp.madoguchi.engine.rights.Action;
import jp.madoguchi.engine.rights.Needs;
import jp.madoguchi.engine.staff.live.LiveCases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells consoles what happens, without their asking. */
@RestController
@RequestMapping("/api/municipalities/{code}/events")
@Needs(value = Action.CASES_READ, impersonal = true)
class LiveController {

    private final LiveCases live;

    LiveController(LiveCases live) {
        this.live = live;
    }

    /**
     * Server-sent events {@code case} with {@code {number, what, state, revision}}, for cases within reach.
     *
     * @param last what was got last; what happened since is told first
     * @param seconds how long the stream lasts at most, 1 to 600
     */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String code,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(defaultValue = "600") int seconds,
            Acting acting) {
        if (seconds < 1 || seconds > LiveCases.LIFE.toSeconds()) {
            throw new IllegalArgumentException("seconds は 1〜600 にしてください。 / \"seconds\" is 1 to 600; got " + seconds);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(live.open(
                        new MunicipalityId(code),
                        acting.reach(Action.CASES_READ),
                        last != null && last.matches("\\d{1,15}") ? Long.valueOf(last) : null,
                        Duration.ofSeconds(seconds)));
    }
}
