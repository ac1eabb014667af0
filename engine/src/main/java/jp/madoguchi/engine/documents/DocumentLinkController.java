package jp.madoguchi.engine.documents;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    private final LinkDesk desk;
    private final ChannelLinks channels;
    private final LinkAnswers answers;

    DocumentLinkController(LinkDesk desk, ChannelLinks channels, LinkAnswers answers) {
        this.desk = desk;
        this.channels = channels;
        this.answers = answers;
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
        Optional<String> elsewhere = channels.elsewhere(token);
        if (elsewhere.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .headers(LinkHeaders.common())
                    .header(HttpHeaders.LOCATION, elsewhere.get())
                    .build();
        }
        return answers.answer(token, desk.open(token, cookies(request)));
    }

    @PostMapping
    ResponseEntity<?> recognise(@PathVariable String token, @RequestParam("id_token") String idToken) {
        return answers.answer(token, desk.recognise(token, idToken));
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
}
