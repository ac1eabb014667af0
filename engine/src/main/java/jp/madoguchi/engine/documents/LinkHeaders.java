package jp.madoguchi.engine.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriUtils;

/** Headers that keep a document out of caches, search engines, referrers and frames. */
final class LinkHeaders {

    private LinkHeaders() {}

    static HttpHeaders common() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Robots-Tag", "noindex, nofollow");
        return headers;
    }

    static HttpHeaders file(String name) {
        HttpHeaders headers = common();
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                "inline; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8));
        headers.set("Content-Security-Policy", "frame-ancestors 'none'");
        return headers;
    }

    static HttpHeaders page(String nonce) {
        HttpHeaders headers = common();
        headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        headers.set(
                "Content-Security-Policy",
                ("default-src 'none'; style-src 'nonce-%1$s'; script-src 'nonce-%1$s' https://*.line-scdn.net;"
                                + " connect-src https://*.line.me https://*.line-scdn.net; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'")
                        .formatted(nonce));
        return headers;
    }
}
