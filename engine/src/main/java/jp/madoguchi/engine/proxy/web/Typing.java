package jp.madoguchi.engine.proxy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.madoguchi.engine.accounts.WrongField;
import jp.madoguchi.engine.audit.AuditNotes;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.dialogue.Input;
import jp.madoguchi.engine.dialogue.View;
import jp.madoguchi.engine.media.FileNames;
import jp.madoguchi.engine.media.Media;
import jp.madoguchi.engine.media.MediaKind;
import jp.madoguchi.engine.proxy.ProxyEntries;
import jp.madoguchi.engine.proxy.ProxyEntries.Turned;
import jp.madoguchi.engine.proxy.ProxyEntry;
import jp.madoguchi.engine.proxy.ProxyTurns;
import jp.madoguchi.engine.proxy.ProxyTurns.Typist;
import jp.madoguchi.engine.proxy.Startable;
import jp.madoguchi.engine.rights.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what staff enter, and shows what came of it. */
@Component
class Typing {

    private static final String PHOTO = "photo";

    private final ProxyEntries entries;
    private final ProxyTurns turns;
    private final Startable startable;

    Typing(ProxyEntries entries, ProxyTurns turns, Startable startable) {
        this.entries = entries;
        this.turns = turns;
        this.startable = startable;
    }

    EntryView shown(Turned turned) {
        ProxyEntry entry = turned.entry();
        return EntryView.of(
                entry,
                startable.of(entry),
                turned.stand().view(),
                turned.stand().said());
    }

    EntryView take(ProxyEntry entry, Turns.Turn turn, HttpServletRequest request, Acting acting) {
        String step = Turns.step(turn.step());
        Input input = Turns.read(turn);
        return taken(turns.take(entry, step, input, typist(acting, request)), request);
    }

    EntryView take(ProxyEntry entry, String step, @Nullable String name, HttpServletRequest request, Acting acting)
            throws IOException {
        boolean photo = entries.view(entry, AskedIn.language(request))
                .map(View::prompt)
                .filter(prompt -> prompt.control().equals(PHOTO))
                .isPresent();
        MediaKind kind = photo ? MediaKind.PHOTO : MediaKind.FILE;
        byte[] body = request.getInputStream().readNBytes(kind.maxBytes() + 1);
        if (!(Media.of(kind, body) instanceof Media.Fit fit)) {
            throw unfit(kind);
        }
        String plain =
                name == null ? "" : Input.storable(name).map(FileNames::plain).orElse("");
        return taken(turns.take(entry, step, fit, plain.isEmpty() ? null : plain, typist(acting, request)), request);
    }

    EntryView correct(ProxyEntry entry, Case theCase, HttpServletRequest request, Acting acting) {
        return shown(turns.correct(entry, theCase, typist(acting, request)));
    }

    private static Typist typist(Acting acting, HttpServletRequest request) {
        return new Typist(Beginnings.name(acting, null), AskedIn.language(request));
    }

    private static WrongField unfit(MediaKind kind) {
        long megabytes = kind.maxBytes() >> 20;
        return kind == MediaKind.PHOTO
                ? new WrongField(
                        Turns.ANSWER,
                        "この写真は使えません。JPEG、PNG、GIF、WebP の写真を " + megabytes + "MB までで選んでください。",
                        "Expected a JPEG, PNG, GIF or WebP picture of at most " + megabytes
                                + " MB, got something else.")
                : new WrongField(
                        Turns.ANSWER,
                        "このファイルは使えません。写真、PDF、マクロのない Word・Excel・PowerPoint のファイルを " + megabytes + "MB までで選んでください。",
                        "Expected a picture, a PDF or an Office file without macros of at most " + megabytes
                                + " MB, got something else.");
    }

    /** What was not taken is told where it was entered; all that follows from the attempt has been kept by then. */
    private EntryView taken(Turned turned, HttpServletRequest request) {
        if (!turned.stand().understood()) {
            String reason = String.join("\n", turned.stand().said());
            throw new WrongField(Turns.ANSWER, reason, "Not taken by the form: " + reason);
        }
        if (turned.entry().caseNumber() != null) {
            AuditNotes.of(request).subject("cases/" + turned.entry().caseNumber());
        }
        return shown(turned);
    }
}
