package jp.madoguchi.engine.simulation;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.definitions.packages.Problem;
import jp.madoguchi.engine.packages.PackageTrial;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the conversation tests of packages. The first run starts a second engine in this process, on a database in memory and a clock of
 * its own, which takes some seconds; after that a test takes milliseconds.
 */
public final class Simulator implements PackageTrial, AutoCloseable {

    private final Class<?> application;
    private @Nullable ConfigurableApplicationContext hidden;

    /** @param application the class the engine is started with */
    public Simulator(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs all conversation tests of a package.
     *
     * @param zip a package that passed all checks
     */
    public List<CaseResult> play(byte[] zip) {
        return hidden().getBean(HiddenEngine.class).run(zip);
    }

    @Override
    public List<Problem> run(byte[] zip) {
        return play(zip).stream()
                .map(CaseResult::failure)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private synchronized ConfigurableApplicationContext hidden() {
        ConfigurableApplicationContext started = hidden;
        if (started == null) {
            started = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .registerShutdownHook(false)
                    .logStartupInfo(false)
                    .run(
                            "--madoguchi.simulation=true",
                            "--madoguchi.sandbox=false",
                            "--madoguchi.master-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                            "--madoguchi.process.job-executor=false",
                            "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                            "--spring.datasource.username=simulation",
                            "--spring.datasource.password=",
                            "--spring.jmx.enabled=false",
                            "--logging.level.root=warn");
            hidden = started;
        }
        return started;
    }

    @Override
    public synchronized void close() {
        if (hidden != null) {
            hidden.close();
            hidden = null;
        }
    }
}
