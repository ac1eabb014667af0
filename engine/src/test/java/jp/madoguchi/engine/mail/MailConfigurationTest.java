package jp.madoguchi.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.engine.Unexpected;
import jp.madoguchi.engine.municipalities.Municipalities;
import jp.madoguchi.engine.municipalities.Municipality;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.Outbox;
import jp.madoguchi.engine.outbox.OutboxHandler.Message;
import jp.madoguchi.engine.outbox.OutboxHandler.Result;
import jp.madoguchi.engine.outbox.PlainVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** Where mail goes, by configuration. */
class MailConfigurationTest {

    private static final MunicipalityId CITY = new MunicipalityId("mihon");
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final Database database = Make.H2.open();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(
                    Transactions.class,
                    MailConfiguration.class,
                    MailHandler.class,
                    OutboxMails.class,
                    JdbcSandboxMailbox.class,
                    MailSenders.class,
                    SandboxMailController.class)
            .withBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
            .withBean(JsonMapper.class, () -> JsonMapper.builder().build())
            .withBean(PlainVault.class)
            .withBean(Municipalities.class, OneCity::new)
            .withBean(Outbox.class, () -> (municipality, kind, lane, payload, notBefore) -> {})
            .withBean(DataSource.class, () -> database.jdbc().getDataSource())
            .withBean(PlatformTransactionManager.class, database::transactions)
            .withBean(JdbcClient.class, () -> JdbcClient.create(database.jdbc()));

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsMailInTheSandboxWhenNoServerIsSet() {
        application.run(context -> {
            assertThat(deliver(context)).isEqualTo(new Result.Delivered());
            assertThat(database.read(() -> context.getBean(SandboxMailbox.class).all(CITY)))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.subject()).isEqualTo("新しい申請"));
        });
    }

    @Test
    void showsTheSandboxToProgramsAndToPeople() {
        application.run(context -> {
            deliver(context);
            MockMvc web = MockMvcBuilders.standaloneSetup(context.getBean(SandboxMailController.class))
                    .build();

            assertThat(body(web, MediaType.APPLICATION_JSON))
                    .contains("\"municipality\":\"mihon\"", "\"subject\":\"新しい申請\"", "<b>本文</b>");
            assertThat(body(web, MediaType.TEXT_HTML)).contains("新しい申請", "&lt;b&gt;本文&lt;/b&gt;");
        });
    }

    @Test
    void sendsBySmtpWhenAServerIsSet() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        application
                .withPropertyValues(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort(),
                        "madoguchi.mail.from=みほん市 <noreply@city.mihon.example>")
                .run(context -> {
                    assertThat(deliver(context)).isEqualTo(new Result.Delivered());
                    assertThat(server.getReceivedMessages()).hasSize(1);
                    assertThat(database.read(
                                    () -> context.getBean(SandboxMailbox.class).all(CITY)))
                            .isEmpty();
                });
        server.stop();
    }

    @Test
    void doesNotStartWithAServerButNoSender() {
        application
                .withPropertyValues("spring.mail.host=127.0.0.1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("madoguchi.mail.from must be a mail address"));
    }

    @Test
    void letsMailWaitWhenThereIsNeitherServerNorSandbox() {
        application.withPropertyValues("madoguchi.sandbox=false").run(context -> {
            assertThat(deliver(context))
                    .isInstanceOfSatisfying(
                            Result.Retry.class,
                            retry -> assertThat(retry.reason()).contains("spring.mail.host"));
            assertThat(context).doesNotHaveBean(SandboxMailController.class);
        });
    }

    private static Result deliver(ApplicationContext context) {
        String payload = JsonMapper.builder()
                .build()
                .writeValueAsString(new Letter("kankyo@city.mihon.example", "新しい申請", "<b>本文</b>"));
        Message message = new Message(new UUID(1, 1), CITY, "kankyo@city.mihon.example", payload, 1, NOW);
        return context.getBean(MailHandler.class)
                .deliver(List.of(message))
                .toCompletableFuture()
                .join()
                .get(0);
    }

    private static String body(MockMvc web, MediaType type) throws Exception {
        MockHttpServletResponse response =
                web.perform(get("/sandbox/mail").accept(type)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static final class OneCity implements Municipalities {

        @Override
        public List<Municipality> all() {
            return List.of(new Municipality(CITY, "みほん市"));
        }

        @Override
        public Optional<Municipality> find(MunicipalityId id) {
            return all().stream().filter(city -> city.id().equals(id)).findFirst();
        }

        @Override
        public Municipality put(MunicipalityId id, String name) {
            throw Unexpected.call();
        }
    }
}
