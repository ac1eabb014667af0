package jp.madoguchi.engine.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The engine is stopped in the midst of long work, on the database it has by itself. */
class JobsAfterRestartTest {

    private static final String CITY = "/api/municipalities/saikai";
    private static final int ROWS = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path LIBRARY = Path.of("../definitions/library/census-enumerators");

    @TempDir
    Path folder;

    private StartedEngine start() {
        return StartedEngine.on(
                "jdbc:h2:file:" + folder.resolve("db")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=15000",
                "madoguchi");
    }

    @Test
    void goesOnWithAnImportAndKeepsAnExportAfterTheNextStart() throws IOException {
        String imported;
        String exported;
        try (StartedEngine engine = start()) {
            assertThat(engine.put(CITY, "{\"name\":\"再開市\"}").status()).isEqualTo(200);
            assertThat(engine.postZip(CITY + "/packages", library()).status()).isEqualTo(201);
            exported = id(engine.post(CITY + "/packages/census-enumerators/exports", "{}"));
            await().atMost(PATIENCE).until(() -> state(engine, exported).equals("done"));
            imported = id(engine.api("POST", CITY + "/registers/instructors/imports", "text/csv", rows()));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> state(engine, imported).equals("running"));
        }
        try (StartedEngine engine = start()) {
            assertThat(engine.bytes(CITY + "/jobs/" + exported + "/file").statusCode())
                    .isEqualTo(200);
            await().atMost(PATIENCE).until(() -> state(engine, imported).equals("done"));
            JsonNode result = engine.get(CITY + "/jobs/" + imported).json().path("result");
            assertThat(result.path("added").asInt()).isEqualTo(ROWS);
            assertThat(result.path("version").asInt()).isEqualTo(1);
        }
    }

    private static byte[] library() {
        if (PackageReader.readFolder(LIBRARY) instanceof PackageReader.Reading.Read read) {
            return PackageZip.of(read.definition().files());
        }
        throw new AssertionError(LIBRARY);
    }

    private static byte[] rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> "S-%06d,舞鶴 %d,昭和35年7月7日,D01\n".formatted(n, n))
                .collect(Collectors.joining("", "指導員番号,氏名,生年月日,指導員地区\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String id(StartedEngine.Answer started) {
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return started.json().path("id").asString();
    }

    private static String state(StartedEngine engine, String id) {
        return engine.get(CITY + "/jobs/" + id).json().path("state").asString();
    }
}
