package jp.madoguchi.engine.sandbox.phone;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.engine.sandbox.SandboxPhone;
import jp.madoguchi.engine.sandbox.SandboxPhone.Change;
import jp.madoguchi.engine.sandbox.SandboxPhone.Listening;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.RichMenu;
import jp.madoguchi.engine.sandbox.phone.PhoneJson.TalkItem;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of a talk: {@code item}, {@code loading} and {@code menu}. A browser that was away reads the whole talk anew. */
final class TalkStream {

    private static final long NO_TIMEOUT = 0;

    private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);

    private TalkStream() {}

    static SseEmitter of(SandboxPhone phone, Consumer<SseEmitter> ended) {
        TalkStream stream = new TalkStream();
        Listening listening = phone.listen(stream::tell);
        stream.emitter.onCompletion(() -> {
            listening.close();
            ended.accept(stream.emitter);
        });
        stream.emitter.onError(gone -> listening.close());
        stream.send("open", Map.of());
        return stream.emitter;
    }

    private void tell(Change change) {
        if (change instanceof Change.Said said) {
            send("item", TalkItem.of(said.item()));
        } else if (change instanceof Change.Loading loading) {
            send("loading", Map.of("seconds", loading.seconds()));
        } else if (change instanceof Change.MenuChanged changed) {
            send("menu", RichMenu.of(changed.menu()));
        }
    }

    private void send(String name, Object data) {
        try {
            emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException browserGone) {
            emitter.completeWithError(browserGone);
        }
    }
}
