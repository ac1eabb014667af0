package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.madoguchi.engine.Madoguchi;
import jp.madoguchi.engine.outbox.Databases.Make;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What the engine must not start with: one sentence each, in two languages, and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {

    private static final String GOOD_KEY = key("thirty-two different bytes: 1234");
    private static final String GOOD_TOKEN = "dGVzdHMgb25seTogbm90IGEgc2VjcmV0IG9mIGFueWJvZHk";
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://127.0.0.1:1/nothing | SPRING_DATASOURCE_URL",
                "jdbc:postgresql://no-such-host.invalid/nothing | SPRING_DATASOURCE_URL",
                "jdbc:nonsense:x | SPRING_DATASOURCE_URL",
                "postgresql://127.0.0.1/x | SPRING_DATASOURCE_URL"
            })
    void refusesADatabaseThatDoesNotAnswer(String url, String named, CapturedOutput output) {
        refused(output, named, "--spring.datasource.url=" + url);
    }

    @Test
    void refusesAWrongDatabaseUser(CapturedOutput output) {
        refused(
                output,
                "SPRING_DATASOURCE_URL",
                "--spring.datasource.url=" + Make.emptyPostgres().replaceFirst("\\?.*", ""),
                "--spring.datasource.username=nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is not set",
        "not base64!, is not base64",
        "c2hvcnQ=, must be 32 bytes",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, is not random"
    })
    void refusesAMissingMalformedOrKnownMasterKeyInProduction(String key, String why, CapturedOutput output) {
        refused(output, why, memory(), "--madoguchi.sandbox=false", "--madoguchi.master-key=" + key);
    }

    @ParameterizedTest
    @CsvSource({"changeme", "short", "Password", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void refusesAnApiTokenThatCanBeGuessedInProduction(String token, CapturedOutput output) {
        refused(
                output,
                "MADOGUCHI_API_TOKEN can be guessed",
                memory(),
                "--madoguchi.sandbox=false",
                "--madoguchi.master-key=" + GOOD_KEY,
                "--madoguchi.api-token=" + token);
    }

    @Test
    void refusesADatabaseOfTheSandboxOrOfAnotherMasterKey(CapturedOutput output) {
        String database = memory();
        application(database, "--madoguchi.master-key=" + GOOD_KEY, "--madoguchi.api-token=" + GOOD_TOKEN)
                .close();
        refused(
                output,
                "the sandbox's LINE channel",
                database,
                "--madoguchi.sandbox=false",
                "--madoguchi.master-key=" + GOOD_KEY,
                "--madoguchi.api-token=" + GOOD_TOKEN);
        refused(
                output,
                "is not the key this database was sealed with",
                database,
                "--madoguchi.master-key=" + key("another key, of 32 bytes as well"));
    }

    @Test
    void refusesADatabaseThatANewerVersionHasChanged(CapturedOutput output) {
        String database = memory();
        try (ConfigurableApplicationContext first = application(database, "--madoguchi.master-key=" + GOOD_KEY)) {
            first.getBean(org.springframework.jdbc.core.JdbcTemplate.class)
                    .update(
                            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                                    + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\") values (9999, '9999',"
                                    + " 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'x', 1, true)");
        }
        refused(output, "The database has schema 9999", database, "--madoguchi.master-key=" + GOOD_KEY);
    }

    @Test
    void refusesADataFolderThatCannotBeWritten(CapturedOutput output) throws IOException {
        Path file = Files.writeString(data.resolve("file"), "a file, not a folder");
        refused(output, "MADOGUCHI_DATA", "--madoguchi.data=" + file.resolve("below"));
        refused(output, "MADOGUCHI_DATA", memory(), "--madoguchi.data=" + file.resolve("below"));
    }

    @Test
    void refusesAPortThatIsInUse(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            refused(
                    output,
                    "SERVER_PORT",
                    memory(),
                    "--madoguchi.master-key=" + GOOD_KEY,
                    "--server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void refusesRetentionThatForgetsEventsBeforeTheirBodies(CapturedOutput output) {
        refused(output, "madoguchi.line.keep-events", memory(), "--madoguchi.line.keep-event-ids=1d");
    }

    @Test
    void endsWithAnExitCodeAndWithoutAStackTraceAsAProgram() throws Exception {
        Path said = data.resolve("said");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Madoguchi.class.getName(),
                        "--madoguchi.data=" + data,
                        "--madoguchi.sandbox=false",
                        memory())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(program.waitFor(300, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.exitValue()).isEqualTo(1);
        assertThat(Files.readString(said))
                .contains("MADOGUCHI_MASTER_KEY is not set", "設定してください")
                .doesNotContain("\tat ");
    }

    private void refused(CapturedOutput output, String sentence, String... settings) {
        int before = output.getAll().length();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> application(settings).close()))
                .as("must not start")
                .isNotNull();
        String said = output.getAll().substring(before);
        assertThat(said).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        String told = said.substring(said.indexOf("APPLICATION FAILED TO START"));
        assertThat(told)
                .as("names no secret")
                .doesNotContain("not base64!", "Password", GOOD_KEY, GOOD_TOKEN)
                .contains(sentence)
                .doesNotContain("Action:")
                .containsPattern("[ぁ-ん]");
    }

    private ConfigurableApplicationContext application(String... settings) {
        // Spring joins what is given twice, so what a test sets takes the place of what is usual.
        Map<String, String> byName = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.jmx.enabled=false",
                                "--logging.level.root=warn",
                                "--madoguchi.data=" + data),
                        Stream.of(settings))
                .forEach(setting -> byName.put(setting.substring(0, setting.indexOf('=')), setting));
        SpringApplication application = new SpringApplicationBuilder(Madoguchi.class)
                .registerShutdownHook(false)
                .build();
        return application.run(byName.values().toArray(String[]::new));
    }

    private static String memory() {
        return "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + OPTIONS;
    }

    private static String key(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8));
    }
}
