package jp.madoguchi.engine.demo;

import java.net.URI;
import jp.madoguchi.engine.line.LineChannels;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.sandbox.SandboxComponent;
import jp.madoguchi.engine.sandbox.SandboxLine;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Sets the demo municipality up at each start of the sandbox; what is already there stays. */
@SandboxComponent
class DemoCity {

    static final MunicipalityId ID = new MunicipalityId("yamanokuchi");
    static final String NAME = "やまのくち市";
    private static final String CHANNEL = "sandbox";
    /** Not secrets: the sandbox is the only one who knows this channel, and it does not leave this machine. */
    private static final String SECRET = "sandbox-channel-secret";

    private static final String TOKEN = "sandbox-access-token";

    private final Municipalities municipalities;
    private final LineChannels channels;
    private final SandboxLine line;
    private final Library library;
    private final Environment environment;

    DemoCity(
            Municipalities municipalities,
            LineChannels channels,
            SandboxLine line,
            Library library,
            Environment environment) {
        this.municipalities = municipalities;
        this.channels = channels;
        this.line = line;
        this.library = library;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void open() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        String base = "http://localhost:" + port;
        municipalities.put(ID, NAME);
        channels.put(ID, CHANNEL, SECRET, TOKEN, base + "/sandbox/line/", base + "/sandbox/line-data/");
        library.publishIn(ID);
        line.register(new SandboxLine.Channel(
                ID, CHANNEL, NAME, SECRET, TOKEN, URI.create(base + "/line/" + CHANNEL + "/webhook")));
    }
}
