package jp.madoguchi.engine.payments.web;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.payments.PayDesk;
import jp.madoguchi.engine.payments.PayDesk.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The links residents pay by. */
@Controller
@RequestMapping("/pay/{token}")
class PayController {

    private final PayDesk desk;

    PayController(PayDesk desk) {
        this.desk = desk;
    }

    /** Programs that look at a link before a person opens it must not order a session. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> lookAt() {
        return ResponseEntity.ok().headers(headers()).build();
    }

    @GetMapping
    ResponseEntity<String> pay(@PathVariable String token) {
        Visit visit = desk.visit(token);
        if (visit instanceof Visit.Pay pay) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .headers(headers())
                    .header(HttpHeaders.LOCATION, pay.url())
                    .build();
        } else if (visit instanceof Visit.Paid) {
            return page(HttpStatus.OK, PayPages.PAID);
        } else if (visit instanceof Visit.Promised) {
            return page(HttpStatus.OK, PayPages.PROMISED);
        } else if (visit instanceof Visit.Wait) {
            return page(HttpStatus.SERVICE_UNAVAILABLE, PayPages.WAIT);
        } else if (visit instanceof Visit.Closed) {
            return page(HttpStatus.OK, PayPages.CLOSED);
        }
        return page(HttpStatus.NOT_FOUND, PayPages.UNKNOWN);
    }

    /** Where Stripe sends the payer after paying. Nothing follows from a visit: money is believed only when Stripe tells us. */
    @GetMapping("/done")
    ResponseEntity<String> done() {
        return page(HttpStatus.OK, PayPages.DONE);
    }

    /** Where Stripe sends a payer who changed their mind. */
    @GetMapping("/back")
    ResponseEntity<String> back() {
        return page(HttpStatus.OK, PayPages.BACK);
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        HttpHeaders headers = headers();
        headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
        return ResponseEntity.status(status).headers(headers).body(html);
    }

    private static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Robots-Tag", "noindex, nofollow");
        return headers;
    }
}
