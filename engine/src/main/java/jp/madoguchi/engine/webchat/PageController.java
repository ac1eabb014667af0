package jp.madoguchi.engine.webchat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.documents.DocumentLinks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a municipality, and the documents opened from it. A file of the page has a dot in its name, a municipality never. */
@Controller
@RequestMapping("/webchat/{code:[a-z0-9-]+}")
class PageController {

    private static final String NONE = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>ウェブ窓口はありません</title></head>
            <body><main><h1>ウェブ窓口はありません</h1>
            <p>このアドレスのウェブ窓口は開かれていません。アドレスをお確かめになるか、市の担当窓口へお問い合わせください。</p>
            <p lang="en">There is no web chat at this address.</p></main></body></html>
            """;

    private final Door door;
    private final DocumentLinks documents;

    PageController(Door door, DocumentLinks documents) {
        this.door = door;
        this.documents = documents;
    }

    @GetMapping
    Object page(@PathVariable String code, HttpServletResponse response) {
        if (door.find(code).isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .body(NONE);
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return new ModelAndView("forward:/webchat/index.html");
    }

    /** One page, one address. */
    @GetMapping("/")
    ModelAndView withSlash(@PathVariable String code) {
        return new ModelAndView("redirect:/webchat/" + code);
    }

    @GetMapping("/documents/{token}")
    ResponseEntity<?> document(@PathVariable String code, @PathVariable String token, HttpServletRequest request) {
        return documents.open(
                token,
                door.find(code)
                        .flatMap(city -> door.known(city, request))
                        .map(WebTalk::resident)
                        .orElse(null));
    }
}
