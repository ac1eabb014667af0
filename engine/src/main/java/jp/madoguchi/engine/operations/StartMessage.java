package jp.madoguchi.engine.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.engine.accounts.ApiTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the first API token and says where to click. */
@Component
@ConditionalOnWebApplication
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final ApiTokens tokens;
    private final Environment environment;
    private final boolean sandbox;

    StartMessage(ApiTokens tokens, Environment environment, @Value("${madoguchi.sandbox}") boolean sandbox) {
        this.tokens = tokens;
        this.environment = environment;
        this.sandbox = sandbox;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say() throws IOException {
        String where = tokens.prepare();
        String base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        if (!sandbox) {
            LOG.info(
                    "Madoguchi is open on {}; API token: {}; API: {}/v3/api-docs. The first administrator of a municipality is made"
                            + " with POST {}/api/municipalities/CODE/staff and this token (docs/staff.md).",
                    base,
                    where,
                    base,
                    base);
            return;
        }
        Path file = Path.of(where);
        String fragment =
                Files.exists(file) ? "#token=" + Files.readString(file).strip() : "";
        LOG.info("""


                  窓口が開きました。Madoguchi is open (sandbox: nothing leaves this machine).

                    住民の電話 / phone   {}/phone/
                    ウェブ窓口 / webchat {}/webchat/yamanokuchi
                    職員の画面 / staff   {}/staff/{}
                    届いたメール / mail  {}/sandbox/mail
                    API                  {}/v3/api-docs   (token: {})
                """, base, base, base, fragment, base, base, where);
    }
}
