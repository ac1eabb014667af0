package jp.madoguchi.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.definitions.packages.PackageReader;
import jp.madoguchi.definitions.packages.PackageZip;
import jp.madoguchi.engine.Madoguchi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conversations of every package we ship, from the first word to the last, on the real engine. */
class LibraryTest {

    private static final Simulator SIMULATOR = new Simulator(Madoguchi.class);
    private static final Path LIBRARY = Path.of("..", "definitions", "library");

    @AfterAll
    static void closeTheHiddenEngine() {
        SIMULATOR.close();
    }

    @TestFactory
    Stream<DynamicNode> conversationsOfTheLibraryGoAsWritten() throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(LIBRARY)) {
            folders = entries.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(3);
        return folders.stream()
                .map(folder -> DynamicContainer.dynamicContainer(
                        folder.getFileName().toString(),
                        results(folder).stream().map(LibraryTest::test)));
    }

    private static List<CaseResult> results(Path folder) {
        PackageReader.Reading reading = PackageReader.readFolder(folder);
        assertThat(reading).isInstanceOf(PackageReader.Reading.Read.class);
        List<CaseResult> results = SIMULATOR.play(PackageZip.of(
                ((PackageReader.Reading.Read) reading).definition().files()));
        assertThat(results).isNotEmpty();
        return results;
    }

    private static DynamicTest test(CaseResult result) {
        return DynamicTest.dynamicTest(
                result.title(),
                () -> assertThat(result.passed())
                        .as(() -> result.failure() + "\n" + String.join("\n", result.transcript()))
                        .isTrue());
    }
}
