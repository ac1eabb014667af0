package jp.madoguchi.engine.documents;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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
import org.springframework.stereotype.Component;

/** What comes of opening a link, over HTTP. */
@Component
class LinkAnswers {

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final LinkAddress address;
    private final Clock clock;

    LinkAnswers(LinkAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** Where a token is opened. */
    String address(String token) {
        return address.of(token);
    }

    ResponseEntity<?> answer(String token, Opening opening) {
        if (opening instanceof Opened opened) {
            ResponseEntity.BodyBuilder ok = ResponseEntity.ok()
                    .headers(LinkHeaders.file(opened.file().name()))
                    .contentType(MediaType.parseMediaType(opened.file().mediaType()));
            if (opened.pass() != null) {
                ok.header(HttpHeaders.SET_COOKIE, cookie(opened.pass()));
            }
            return ok.body(opened.file().bytes());
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
            case INVALID, OTHER_BROWSER, OTHER_PERSON, OTHER_TALK -> HttpStatus.FORBIDDEN;
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

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
