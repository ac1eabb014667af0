package jp.madoguchi.engine.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.engine.webchat.Door.City;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens the talk of a browser, and deletes it. */
@RestController
@RequestMapping("/webchat/{code}/session")
class SessionController {

    private final Door door;
    private final Cookies cookies;
    private final Throttle throttle;
    private final Sessions sessions;
    private final Shown shown;

    SessionController(Door door, Cookies cookies, Throttle throttle, Sessions sessions, Shown shown) {
        this.door = door;
        this.cookies = cookies;
        this.throttle = throttle;
        this.sessions = sessions;
        this.shown = shown;
    }

    record Opened(String code, String name, List<TalkLine> lines) {}

    @PostMapping
    ResponseEntity<Opened> open(@PathVariable String code, HttpServletRequest request) {
        City city = door.city(code);
        door.ownPage(request);
        Optional<WebTalk> known = door.known(city, request);
        known.ifPresent(sessions::seen);
        String token = known.flatMap(talk -> cookies.token(request)).orElseGet(cookies::newToken);
        WebTalk talk = known.orElseGet(() -> begin(city, token, request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookies.keep(city.id(), token, request))
                .body(new Opened(code, city.municipality().name(), shown.soFar(talk)));
    }

    private WebTalk begin(City city, String token, HttpServletRequest request) {
        if (!throttle.lets(request.getRemoteAddr())) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "ただいま混み合っています。1分ほど待ってから、もう一度開いてください。 / Too many new talks from this address; try again in a minute.");
        }
        return sessions.begin(city, token);
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String code, HttpServletRequest request) {
        WebTalk talk = door.acts(code, request);
        sessions.end(talk);
        shown.close(talk);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookies.forget(talk.municipality(), request))
                .build();
    }

    /** What browsers show of a talk. */
    @Component
    static class Shown {

        /** More than anybody scrolls back through. */
        private static final int MOST = 500;

        private final TalkStore talks;
        private final LineStore lines;
        private final Streams streams;
        private final TransactionOperations transaction;

        Shown(TalkStore talks, LineStore lines, Streams streams, TransactionOperations transaction) {
            this.talks = talks;
            this.lines = lines;
            this.streams = streams;
            this.transaction = transaction;
        }

        List<TalkLine> soFar(WebTalk talk) {
            return transaction.execute(status -> {
                long last = talks.lastLines(List.of(talk)).getOrDefault(talk.resident(), 0L);
                return lines.after(talk, Math.max(0, last - MOST), MOST);
            });
        }

        void close(WebTalk talk) {
            streams.close(talk);
        }
    }
}
