package jp.madoguchi.engine.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.engine.vault.Contents;
import jp.madoguchi.engine.vault.Contents.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Lines as they come, and the photos and files in them. */
@RestController
@RequestMapping("/webchat/{code}")
class LineController {

    private final Door door;
    private final Streams streams;
    private final LineStore lines;
    private final Contents contents;
    private final TransactionOperations transaction;

    LineController(Door door, Streams streams, LineStore lines, Contents contents, TransactionOperations transaction) {
        this.door = door;
        this.streams = streams;
        this.lines = lines;
        this.contents = contents;
        this.transaction = transaction;
    }

    /**
     * Server-sent events {@code line}.
     *
     * @param last what a browser that comes back says it got last; goes before {@code after}
     */
    @GetMapping("/events")
    ResponseEntity<SseEmitter> events(
            @PathVariable String code,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        WebTalk talk = door.reads(code, request);
        long from = number(last != null ? last : after != null ? after : "0");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(talk, from));
    }

    @GetMapping("/lines/{number}/media")
    ResponseEntity<byte[]> media(@PathVariable String code, @PathVariable String number, HttpServletRequest request) {
        WebTalk talk = door.reads(code, request);
        Content content = transaction.execute(status -> lines.content(talk, number(number))
                .flatMap(id -> contents.find(talk.municipality(), id))
                .orElseThrow(() -> new Refusal(
                        HttpStatus.NOT_FOUND,
                        "写真またはファイルがありません。 / Expected the number of a line with a photo or file.")));
        boolean picture = content.mediaType().startsWith("image/");
        ContentDisposition disposition = ContentDisposition.builder(picture ? "inline" : "attachment")
                .filename(content.name() == null ? number : content.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, picture ? content.mediaType() : "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }

    private static long number(String given) {
        if (!given.matches("\\d{1,18}")) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "行の番号が正しくありません。 / Expected the number of a line, got something else.");
        }
        return Long.parseLong(given);
    }
}
