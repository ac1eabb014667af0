package jp.madoguchi.engine.mail;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Shows the sandbox's mail, newest first, to programs and to people. */
@RestController
@ConditionalOnProperty(name = "madoguchi.sandbox", havingValue = "true", matchIfMissing = true)
class SandboxMailController {

    private static final int MOST = 200;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"><title>サンドボックスのメール</title>
            <style>body{font-family:system-ui,sans-serif;margin:2rem;line-height:1.7}article{border-top:1px solid #999;padding:.5rem 0}
            h2{font-size:1rem;margin:0}p{margin:.25rem 0;color:#444}pre{white-space:pre-wrap;font:inherit;margin:.5rem 0}</style></head>
            <body><h1>サンドボックスのメール</h1>%s</body></html>
            """;
    private static final String ARTICLE = "<article><h2>%s</h2><p>%s 宛　<time>%s</time>　%s</p><pre>%s</pre></article>";

    private final SandboxMailbox mailbox;
    private final Municipalities municipalities;

    SandboxMailController(SandboxMailbox mailbox, Municipalities municipalities) {
        this.mailbox = mailbox;
        this.municipalities = municipalities;
    }

    record Shown(String municipality, SandboxMail mail) {}

    @GetMapping(path = "/sandbox/mail", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Shown> list() {
        return municipalities.all().stream()
                .flatMap(municipality -> of(municipality).stream())
                .sorted(Comparator.comparing((Shown shown) -> shown.mail().sent())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    @GetMapping(path = "/sandbox/mail", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        StringBuilder articles = new StringBuilder();
        for (Shown shown : list()) {
            SandboxMail mail = shown.mail();
            articles.append(ARTICLE.formatted(
                    HtmlUtils.htmlEscape(mail.subject()),
                    HtmlUtils.htmlEscape(mail.to()),
                    mail.sent(),
                    HtmlUtils.htmlEscape(shown.municipality()),
                    HtmlUtils.htmlEscape(mail.body())));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PAGE.formatted(articles.isEmpty() ? "<p>まだありません。</p>" : articles));
    }

    private List<Shown> of(Municipality municipality) {
        return mailbox.all(municipality.id()).stream()
                .map(mail -> new Shown(municipality.id().value(), mail))
                .toList();
    }
}
