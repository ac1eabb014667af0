package jp.madoguchi.engine.documents;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.engine.documents.BrowserPasses.Pass;
import jp.madoguchi.engine.documents.Opening.Opened;
import jp.madoguchi.engine.documents.Opening.Reason;
import jp.madoguchi.engine.documents.Opening.Recognised;
import jp.madoguchi.engine.documents.Opening.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The links residents open documents by. */
@Controller
@RequestMapping("/d/{token}")
class DocumentLinkController {

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final LinkDesk desk;
    private final LinkAddress address;
    private final Clock clock;

    DocumentLinkController(LinkDesk desk, LinkAddress address, Clock clock) {
        this.desk = desk;
        this.address = address;
        this.clock = clock;
    }

    /** Programs that look at a link before a person opens it must not become the first browser. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> lookAt() {
        return ResponseEntity.ok().headers(LinkHeaders.common()).build();
    }

    @GetMapping
    ResponseEntity<?> open(@PathVariable String token, HttpServletRequest request) {
        if (isPrefetch(request)) {
            return ResponseEntity.noContent().headers(LinkHeaders.common()).build();
        }
        return answer(token, desk.open(token, cookies(request)));
    }

    @PostMapping
    ResponseEntity<?> recognise(@PathVariable String token, @RequestParam("id_token") String idToken) {
        return answer(token, desk.recognise(token, idToken));
    }

    private ResponseEntity<?> answer(String token, Opening opening) {
        if (opening instanceof Opened opened) {
            ResponseEntity.BodyBuilder ok = ResponseEntity.ok()
                    .headers(LinkHeaders.pdf(opened.document().title()))
                    .contentType(MediaType.APPLICATION_PDF);
            if (opened.pass() != null) {
                ok.header(HttpHeaders.SET_COOKIE, cookie(opened.pass()));
            }
            return ok.body(opened.pdf());
        } else if (opening instanceof Recognised recognised) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .headers(LinkHeaders.common())
                    .header(HttpHeaders.SET_COOKIE, cookie(recognised.pass()))
                    .header(HttpHeaders.LOCATION, LinkAddress.PATH + token)
                    .build();
        }
        String nonce = nonce();
        return opening instanceof Opening.AskLine ask
                ? page(HttpStatus.OK, LinkPages.login(ask.liff(), nonce), nonce)
                : refused(((Refused) opening).reason(), nonce);
    }

    private static ResponseEntity<String> refused(Reason reason, String nonce) {
        HttpStatus status = switch (reason) {
            case EXPIRED, GONE -> HttpStatus.GONE;
            case TRY_LATER -> HttpStatus.SERVICE_UNAVAILABLE;
            case INVALID, OTHER_BROWSER, OTHER_PERSON -> HttpStatus.FORBIDDEN;
        };
        return page(status, LinkPages.refused(reason, nonce), nonce);
    }

    private static ResponseEntity<String> page(HttpStatus status, String html, String nonce) {
        return ResponseEntity.status(status).headers(LinkHeaders.page(nonce)).body(html);
    }

    private String cookie(Pass pass) {
        return ResponseCookie.from(pass.name(), pass.value())
                .httpOnly(true)
                .secure(address.encrypted())
                .sameSite("Lax")
                .path(LinkAddress.PATH)
                .maxAge(Duration.between(clock.instant(), pass.until()))
                .build()
                .toString();
    }

    private static Function<String, Optional<String>> cookies(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        return name -> (all == null ? Stream.<Cookie>empty() : Arrays.stream(all))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static boolean isPrefetch(HttpServletRequest request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(request::getHeader)
                .anyMatch(value -> value != null && (value.contains("prefetch") || value.contains("preview")));
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
