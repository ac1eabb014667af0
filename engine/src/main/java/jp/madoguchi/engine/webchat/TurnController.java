package jp.madoguchi.engine.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.media.FileNames;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.media.MediaKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what residents do. Answers 202 only when all that follows from it is committed; what the city says comes as lines. */
@RestController
@RequestMapping("/webchat/{code}/turns")
class TurnController {

    static final int LONGEST_BODY = 1 << 16;

    private final Door door;
    private final TurnReader reader;
    private final TurnDesk turns;
    private final Streams streams;

    TurnController(Door door, TurnReader reader, TurnDesk turns, Streams streams) {
        this.door = door;
        this.reader = reader;
        this.turns = turns;
        this.streams = streams;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take(@PathVariable String code, HttpServletRequest request) throws IOException {
        WebTalk talk = door.acts(code, request);
        if (!type(request).startsWith("application/json")) {
            throw new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "JSON で送ってください。 / Expected Content-Type: application/json, got something else.");
        }
        turns.take(talk, reader.read(body(request, LONGEST_BODY)));
        streams.wake(talk);
    }

    /** A photo or file as the body; a photo is what comes as {@code image/…}. */
    @PostMapping("/{id}/media")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request)
            throws IOException {
        WebTalk talk = door.acts(code, request);
        UUID turn = TurnReader.id(id);
        MediaKind kind = type(request).startsWith("image/") ? MediaKind.PHOTO : MediaKind.FILE;
        Media media = Media.of(kind, body(request, kind.maxBytes()));
        if (!(media instanceof Media.Fit fit)) {
            throw new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    kind == MediaKind.PHOTO
                            ? "この写真は受け取れません。JPEG、PNG、GIF、WebP の写真を送ってください。 / Expected a JPEG, PNG, GIF or WebP picture, got something else."
                            : "このファイルは受け取れません。写真、PDF、マクロのない Word・Excel・PowerPoint のファイルを送ってください。 / Expected a picture, a PDF or an Office file without macros, got something else.");
        }
        turns.take(talk, turn, fit, kind == MediaKind.PHOTO, name(name));
        streams.wake(talk);
    }

    private static @Nullable String name(@Nullable String given) {
        String name =
                given == null ? "" : Input.storable(given).map(FileNames::plain).orElse("");
        return name.isEmpty() ? null : name;
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            int kilobytes = most >> 10;
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "大きすぎて受け取れません。" + kilobytes + "KB までにしてください。 / Expected at most " + kilobytes + " KB, got more.");
        }
        return body;
    }
}
