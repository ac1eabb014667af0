package jp.madoguchi.engine.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.engine.cases.Case;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import jp.madoguchi.engine.outbox.Databases.Database;
import jp.madoguchi.engine.outbox.Databases.Make;
import jp.madoguchi.engine.outbox.PlainVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module as Spring puts it together. */
class DocumentsModuleTest {

    private final Database database = Make.H2.open();
    private final FakeRecord cases = new FakeRecord();
    private final FakePackages packages = new FakePackages();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Module.class)
            .withBean(FakeRecord.class, () -> cases)
            .withBean(FakePackages.class, () -> packages)
            .withBean(FakeResidents.class)
            .withBean(OneCity.class)
            .withBean(MemoryContents.class)
            .withBean(PlainVault.class)
            .withBean(DocumentLinks.OtherFiles.class, () -> DocumentsFixture.NO_OTHERS)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(DataSource.class, () -> database.jdbc().getDataSource())
            .withBean(PlatformTransactionManager.class, database::transactions)
            .withBean(JdbcClient.class, () -> JdbcClient.create(database.jdbc()));

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackageClasses = Documents.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    static class Module {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void issuesAndLinksADocument() {
        application.withPropertyValues("server.port=8181").run(context -> {
            Documents documents = context.getBean(Documents.class);
            Case theCase = application();
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(PlatformTransactionManager.class));

            Documents.Document document = transaction.execute(status -> documents.issue(theCase, "decision"));

            assertThat(document).isNotNull();
            assertThat(documents.pdf(document)).isNotEmpty();
            assertThat(documents.link(document, DocumentsFixture.MORNING.plus(Duration.ofDays(1))))
                    .startsWith("http://localhost:8181/d/");
        });
    }

    @Test
    void issuesNothingOutsideATransaction() {
        application.run(context -> assertThatThrownBy(
                        () -> context.getBean(Documents.class).issue(application(), "decision"))
                .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void readsLineLoginFromTheConfiguration() {
        application
                .withPropertyValues(
                        "madoguchi.line-login.base=http://127.0.0.1:9999",
                        "madoguchi.line-login.municipalities.mihon-shi.liff-id=123-abc",
                        "madoguchi.line-login.municipalities.mihon-shi.channel-id=123")
                .run(context -> {
                    LiffSettings settings = context.getBean(LiffSettings.class);
                    assertThat(settings.find(new MunicipalityId("mihon-shi")))
                            .contains(new LiffSettings.Liff("123-abc", "123", URI.create("http://127.0.0.1:9999")));
                    assertThat(settings.find(DocumentsFixture.CITY)).isEmpty();
                });
    }

    @Test
    void asksLineItselfUnlessToldOtherwise() {
        application
                .withPropertyValues(
                        "madoguchi.line-login.municipalities.mihon.liff-id=123-abc",
                        "madoguchi.line-login.municipalities.mihon.channel-id=123")
                .run(context -> assertThat(context.getBean(LiffSettings.class).find(DocumentsFixture.CITY))
                        .get()
                        .extracting(LiffSettings.Liff::loginBase)
                        .isEqualTo(URI.create("https://api.line.me")));
    }

    private Case application() {
        try (DocumentsFixture other = new DocumentsFixture(Make.H2.open())) {
            packages.documents.putAll(other.packages.documents);
            Case theCase = other.application(other.resident(), Map.of("outcome", "approved"));
            cases.variables = other.cases.variables;
            return theCase;
        }
    }
}
