package jp.madoguchi.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.engine.Madoguchi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
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
                        folder.getFileName().toString(), PlayedCases.of(SIMULATOR, folder)));
    }
}
