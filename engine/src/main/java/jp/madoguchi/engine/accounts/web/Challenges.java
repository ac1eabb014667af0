package jp.madoguchi.engine.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.engine.accounts.NotSignedIn;
import jp.madoguchi.engine.accounts.WrongField;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What passkeys answer: a challenge kept in the session for ten minutes and one use, for the console's origin. */
@Component
class Challenges {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String configuredOrigin;
    private final Clock clock;

    Challenges(@Value("${madoguchi.console-origin:}") String configuredOrigin, Clock clock) {
        this.configuredOrigin = configuredOrigin.replaceAll("/+$", "");
        this.clock = clock;
    }

    enum Purpose {
        MAKE,
        SHOW
    }

    /** As the browser knows it: what is set as {@code madoguchi.console-origin}, else how this request came. */
    String origin(HttpServletRequest request) {
        return configuredOrigin.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configuredOrigin;
    }

    void keep(HttpServletRequest request, Purpose purpose, String challenge) {
        request.getSession()
                .setAttribute(key(purpose), clock.instant().plus(LIFE).getEpochSecond() + " " + challenge);
    }

    /** @throws WrongField when none was asked for, or it is too old */
    String take(HttpServletRequest request, Purpose purpose) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new NotSignedIn();
        }
        Object kept = session.getAttribute(key(purpose));
        session.removeAttribute(key(purpose));
        String[] parts = String.valueOf(kept == null ? "0 -" : kept).split(" ");
        if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(parts[0])))) {
            throw new WrongField(
                    "credential",
                    "時間がたちすぎました。もう一度始めてください。",
                    "Ask for options first; a challenge is good once, for ten minutes.");
        }
        return parts[1];
    }

    private static String key(Purpose purpose) {
        return "passkey-" + purpose;
    }
}
