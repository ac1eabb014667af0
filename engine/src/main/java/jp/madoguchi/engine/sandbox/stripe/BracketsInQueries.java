package jp.madoguchi.engine.sandbox.stripe;

import jp.madoguchi.engine.sandbox.SandboxComponent;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Stripe's SDKs write {@code created[gte]=…} into addresses as it is, which Stripe takes and Tomcat otherwise does not. */
@SandboxComponent
class BracketsInQueries implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "[]"));
    }
}
