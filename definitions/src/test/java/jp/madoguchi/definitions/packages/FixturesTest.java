package jp.madoguchi.definitions.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.definitions.packages.PackageReader.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FixturesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> readsEveryValidPackage() {
        return Fixtures.valid().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    assertThat(PackageReader.readFolder(folder))
                            .as("%s", PackageReader.readFolder(folder))
                            .isInstanceOf(Reading.Read.class);
                    assertThat(PackageReader.readZip(PackageZip.of(new PackageFiles(Fixtures.files(folder)))))
                            .isInstanceOf(Reading.Read.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> tellsEveryProblemOfEveryInvalidPackage() {
        return Fixtures.invalid().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> tellsExactly(folder)));
    }

    @Test
    void hasManyInvalidPackages() {
        assertThat(Fixtures.invalid()).hasSizeGreaterThanOrEqualTo(50);
    }

    private static void tellsExactly(Path folder) {
        Reading reading = PackageReader.read(new PackageFiles(Fixtures.files(folder)));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        List<Problem> left = new ArrayList<>(((Reading.Refused) reading).problems());
        List<JsonNode> missing = new ArrayList<>();
        for (JsonNode expected : JSON.readTree(folder.resolve(Fixtures.EXPECTED))) {
            left.stream()
                    .filter(problem -> isAs(problem, expected))
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> missing.add(expected));
        }
        assertThat(missing).as("expected but not told; told instead: %s", left).isEmpty();
        assertThat(left).as("told but not expected").isEmpty();
    }

    private static boolean isAs(Problem problem, JsonNode expected) {
        int line = expected.path("line").asInt(-1);
        return problem.file().equals(expected.path("file").asString())
                && problem.pointer().equals(expected.path("pointer").asString())
                && (line < 0 || problem.line() == line)
                && problem.ja().contains(expected.path("message").asString())
                && !problem.en().isBlank()
                && !problem.en().contains("。");
    }
}
