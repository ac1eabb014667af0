package jp.madoguchi.engine.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says at {@code /} what there is to click. */
@RestController
class FrontPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>窓口 Madoguchi</title><link rel="icon" href="data:,">
            <style>body{font-family:system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;line-height:1.8;color:#1a1a1c}
            h1{font-size:1.6rem;margin:0}ul{list-style:none;padding:0}li{margin:.75rem 0;padding:1rem;border:1px solid #d8d8db;border-radius:.5rem}
            a{font-weight:bold;color:#00118f}small{display:block;color:#4d4d4d}</style></head>
            <body><h1>窓口 Madoguchi</h1><p>%s</p><ul>%s</ul></body></html>
            """;
    private static final String STAFF = "<li><a href=\"/staff/\">職員の画面</a><small>申請を見て、不備を指摘し、決定します。</small></li>"
            + "<li><a href=\"/v3/api-docs\">API</a><small>OpenAPI の記述です。</small></li>";
    private static final String SANDBOX =
            "<li><a href=\"/phone/\">住民の電話</a><small>LINE に似た画面で「補助金」と送ってみてください。</small></li>"
                    + "<li><a href=\"/webchat/yamanokuchi\">ウェブ窓口</a><small>LINE を使わない住民のための、同じ窓口です。</small></li>"
                    + "<li><a href=\"/sandbox/mail\">届いたメール</a><small>職員に届いたことになるメールです。</small></li>";

    private final String html;

    FrontPage(@Value("${madoguchi.sandbox}") boolean sandbox) {
        this.html = sandbox
                ? PAGE.formatted("お試し用に動いています。LINE にもメールにも、この機械の外には何も送られません。", SANDBOX + STAFF)
                : PAGE.formatted("動いています。", STAFF);
    }

    @GetMapping("/")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }
}
