package jp.madoguchi.engine.demo;

import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.webchat.WebchatChannels;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Opens the demo municipality's web chat, so that a newcomer can talk without LINE too. */
@SandboxComponent
class DemoWebchat {

    private final WebchatChannels webchats;

    DemoWebchat(WebchatChannels webchats) {
        this.webchats = webchats;
    }

    /** After the municipality itself. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void open() {
        webchats.open(DemoCity.ID, WebchatChannels.KIND);
    }
}
